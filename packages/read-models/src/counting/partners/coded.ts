import { dimensionCount, label, labels, placeOf } from '../dimensions.ts'
import type { Partnerhoods } from './partnerhoods.ts'

const none: readonly number[] = []
const bound: readonly number[] = [label.bound]

/** What rows say, as the codes of their dimensions: of the organisation as it is counted, nothing of its kind. */
export class Coded {
  readonly #partnerhoods: Partnerhoods
  /** By description: the codes that all rows with it have. */
  readonly #lists: (readonly (readonly number[])[])[] = []

  constructor(partnerhoods: Partnerhoods) {
    this.#partnerhoods = partnerhoods
  }

  /** What a fact has: with the organisation as it is counted, by its code. */
  codesOf(row: number, organisation: number): readonly (readonly number[])[] {
    const codes = [...this.described(this.#partnerhoods.description(row))]
    codes[placeOf.organisation] = [organisation]
    return codes
  }

  /** What a part has: also the status of the partnership, and whether it is bound to its neighbours. */
  codesOfPart(row: number, organisation: number, isBound: boolean): readonly (readonly number[])[] {
    const codes = [...this.codesOf(row, organisation)]
    codes[placeOf.status] = [this.#partnerhoods.status(row)]
    if (isBound) codes[labels] = bound
    return codes
  }

  /** What all rows of a description have. */
  described(number: number): readonly (readonly number[])[] {
    const known = this.#lists[number]
    if (known) return known
    const { programme, kind, themes, places } = this.#partnerhoods.descriptions.at(number)
    const lists: (readonly number[])[] = new Array(dimensionCount).fill(none)
    lists[placeOf.programme] = [programme]
    lists[placeOf.kind] = [kind]
    lists[placeOf.theme] = themes
    lists[placeOf.territory] = places
    this.#lists[number] = lists
    return lists
  }
}
