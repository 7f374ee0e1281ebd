import type { Day } from '@partnerships/contracts'
import { journeyOf, type Step, type Walk } from '@partnerships/domain'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

/**
 * One of the two steps of a partnership's journey to being signed: its first stage, or the first at which it was
 * signed or active. `other_` says when the other one was, null when it never was signed or active; where the
 * partnership began so, both are one and the same.
 */
export type JourneyRow = {
  readonly id: string
  readonly step: 'first-stage' | 'first-signed'
  readonly title: string | null
  readonly position: number
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
  /** Whether the first stage was signed or active. */
  readonly begun_signed: boolean
  readonly other_position: number | null
  readonly other_lower: Day | null
  readonly other_upper: Day | null
} & Dimensions

export const journeyRows = (id: string, walked: Walk, dimensionsOf: DimensionsOf): JourneyRow[] => {
  const journey = journeyOf(walked)
  if (!journey) return []
  const { first, signed } = journey
  const row = (step: JourneyRow['step'], at: Step, other: Step | null): JourneyRow => ({
    id,
    step,
    title: at.description.title ?? null,
    position: at.event.position,
    effective: at.event.effective,
    lower: at.range.lower,
    upper: at.range.upper,
    begun_signed: first === signed,
    other_position: other?.event.position ?? null,
    other_lower: other?.range.lower ?? null,
    other_upper: other?.range.upper ?? null,
    ...dimensionsOf(at.description, at.members),
  })
  return [row('first-stage', first, signed), ...(signed ? [row('first-signed', signed, first)] : [])]
}
