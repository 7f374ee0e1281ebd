import type { Day } from '@partnerships/contracts'
import { addDays } from '@partnerships/contracts'
import { type FactName, partnershipFacts, type Walk } from '@partnerships/domain'
import { type Dimensions, dimensionsOf } from './dimensions.ts'

/** Something that a partnership's history implies: when (days from `lower` to before `upper`) and by which event. */
export type FactRow = {
  readonly id: string
  readonly fact: FactName
  readonly title: string | null
  readonly position: number
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
  /** Whether the range is longer than any year: so few are that they have an index of their own. */
  readonly wide: boolean
} & Dimensions

/** The most days of a range that is not wide. */
export const narrowDays = 366

export const factRows = (id: string, walked: Walk): FactRow[] =>
  partnershipFacts(walked).map(({ fact, position, effective, range, description, members }) => ({
    id,
    fact,
    title: description.title ?? null,
    position,
    effective,
    lower: range.lower,
    upper: range.upper,
    wide: range.upper > addDays(range.lower, narrowDays),
    ...dimensionsOf(description, members),
  }))
