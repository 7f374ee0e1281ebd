import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Id, ProgrammeId } from '../ids.ts'
import { Territory } from '../territory.ts'
import { Slug } from '../text.ts'
import { activityKinds } from '../words/kinds.ts'
import { qualifiers } from '../words/numbers.ts'
import { activityStatuses } from '../words/statuses.ts'
import { Document, page, Updated, Version } from './parts.ts'

/** What is said of an activity wherever it is shown. */
const activity = {
  id: Id,
  title: z.string(),
  programme: ProgrammeId,
  kind: z.enum(activityKinds),
  status: z
    .enum(activityStatuses)
    .nullable()
    .meta({ description: 'null before the day on which one that was never planned was held.' }),
  effective: EffectiveDate.meta({ description: 'When it is to be or was held.' }),
  themes: z.array(Slug),
  territory: Territory.optional(),
  participants: z
    .object({
      count: z.int().optional(),
      qualifier: z.enum(qualifiers).optional(),
      organisations: z.array(Id).optional(),
    })
    .optional(),
  partnerships: z.array(Id),
  source: Document.optional(),
}

export const Activity = z
  .object({
    ...activity,
    cancelled: z
      .object({ effective: EffectiveDate, reason: z.string().optional() })
      .optional()
      .meta({ description: 'When and why it was cancelled.' }),
    version: Version,
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof Activity>

export const ActivityPage = page(z.object({ ...activity, updated: Updated }), 'ActivityPage')
export type ActivityPage = z.infer<typeof ActivityPage>
