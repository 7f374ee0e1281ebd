import { z } from 'zod'
import { Id, ProgrammeId } from '../ids.ts'
import { Territory } from '../territory.ts'
import { listOf, Name, Slug, Text } from '../text.ts'
import { activityKinds } from '../words/kinds.ts'
import { qualifiers } from '../words/numbers.ts'
import { DocumentSource } from './source.ts'

const Activity = z.strictObject({
  programme: ProgrammeId,
  kind: z.enum(activityKinds),
  title: Name,
  territory: Territory.optional(),
  themes: listOf(Slug).optional(),
  participants: z
    .strictObject({
      count: z.int().nonnegative().optional(),
      qualifier: z.enum(qualifiers).optional(),
      organisations: listOf(Id).optional(),
    })
    .optional(),
  partnerships: listOf(Id).optional(),
  source: DocumentSource.optional(),
})

export const activityEvents = {
  'activity.planned': Activity,
  'activity.held': Activity,
  'activity.cancelled': z.strictObject({ reason: Text.optional() }),
} as const
