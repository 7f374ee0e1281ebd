import { activities } from '../activities/model.ts'
import { organisations } from '../organisations/model.ts'
import { partnerships } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'

/** The read tables that are counted. */
export const tables = {
  facts: `${schemaOf(partnerships)}.facts`,
  journeys: `${schemaOf(partnerships)}.journeys`,
  spells: `${schemaOf(partnerships)}.spells`,
  stages: `${schemaOf(partnerships)}.stages`,
  partnerhoods: `${schemaOf(partnerships)}.partnerhoods`,
  held: `${schemaOf(activities)}.facts`,
  organisations: `${schemaOf(organisations)}.states`,
  mergers: `${schemaOf(organisations)}.mergers`,
} as const
