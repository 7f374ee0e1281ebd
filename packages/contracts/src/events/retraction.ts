import { z } from 'zod'
import { Position } from '../ids.ts'
import { Text } from '../text.ts'

/** Takes back the event of the same subject at that position, from the retraction's own position on. */
const Retraction = z.strictObject({ retracts: Position, reason: Text })
export type Retraction = z.infer<typeof Retraction>

export const retractionEvents = {
  'programme.retracted': Retraction,
  'organisation.retracted': Retraction,
  'partnership.retracted': Retraction,
  'activity.retracted': Retraction,
  'figure.retracted': Retraction,
} as const
