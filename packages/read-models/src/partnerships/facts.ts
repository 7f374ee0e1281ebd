import type { Day } from '@partnerships/contracts'
import { type Amount, type FactName, partnershipFacts, type Walk } from '@partnerships/domain'
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
  /** Of what is pledged or delivered: a decimal with at most 6 places. */
  readonly amount: number | null
  readonly unit: Amount['unit'] | null
} & Dimensions

export const factRows = (id: string, walked: Walk, dimensionsOf: DimensionsOf): FactRow[] =>
  partnershipFacts(walked).map(({ fact, position, effective, range, amount, description, members }) => ({
    id,
    fact,
    title: description.title ?? null,
    position,
    effective,
    lower: range.lower,
    upper: range.upper,
    amount: amount?.value ?? null,
    unit: amount?.unit ?? null,
    ...dimensionsOf(description, members),
  }))
