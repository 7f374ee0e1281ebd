import { type FactName, partnershipFacts, type Walk } from '@partnerships/domain'
import type { Codes } from '../row-codes.ts'
import type { Shown } from '../shown.ts'
import type { Sort } from './sort.ts'

/** A fact; of one that has an amount, the decimal and its unit. */
export type DerivedFact = {
  readonly fact: FactName
  readonly position: number
  readonly lower: number
  readonly upper: number
  readonly amount: string
  readonly unit: string | null
  readonly codes: Codes
}

/** The facts of a history. */
export const factsIn = (walked: Walk, { codesOf, codesWith, daysOf }: Shown): DerivedFact[] =>
  partnershipFacts(walked).map(({ fact, position, range, amount, description, members }) => {
    const { first, end } = daysOf(range)
    return {
      fact,
      position,
      lower: first,
      upper: end,
      amount: String(amount?.value ?? 0),
      unit: amount?.unit ?? null,
      codes: amount ? codesWith(description, members, 'unit', amount.unit) : codesOf(description, members),
    }
  })

export const facts: Sort<DerivedFact> = {
  isSame: (a, b) => a.fact === b.fact && a.position === b.position && a.codes === b.codes,
  grow: (row, grown) => grown.add(row, row.position),
}
