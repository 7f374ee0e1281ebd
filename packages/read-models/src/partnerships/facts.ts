import type { Day, DayRange } from '@partnerships/contracts'
import { type FactName, partnershipFacts, type Walk } from '@partnerships/domain'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

/** Something that a partnership's history implies: when (days from `lower` to before `upper`) and by which event. */
export type FactRow = {
  readonly id: string
  readonly fact: FactName
  readonly title: string | null
  readonly position: number
  readonly effective: string
  readonly lower: Day
  readonly upper: Day
  /** Whether the range is longer than a year: so few are that they have an index of their own. */
  readonly wide: boolean
} & Dimensions

/** A range that is not wide has at most so many days. */
export const narrowDays = 366

const isWide = ({ lower, upper }: DayRange): boolean =>
  upper > `${String(Number(lower.slice(0, 4)) + 1).padStart(4, '0')}${lower.slice(4)}`

export const factRows = (id: string, walked: Walk, dimensionsOf: DimensionsOf): FactRow[] =>
  partnershipFacts(walked).map(({ fact, position, effective, range, description, members }) => ({
    id,
    fact,
    title: description.title ?? null,
    position,
    effective,
    lower: range.lower,
    upper: range.upper,
    wide: isWide(range),
    ...dimensionsOf(description, members),
  }))
