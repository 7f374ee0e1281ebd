import { activities } from '../activities/model.ts'
import { organisations } from '../organisations/model.ts'
import { partnerships } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'

/** The read tables that are counted. */
export const tables = {
  steps: `${schemaOf(partnerships)}.steps`,
  held: `${schemaOf(activities)}.facts`,
  organisations: `${schemaOf(organisations)}.states`,
  mergers: `${schemaOf(organisations)}.mergers`,
} as const
