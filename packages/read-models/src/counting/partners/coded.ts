import { dimensionCount, label, labels, placeOf } from '../dimensions.ts'
import type { Partnerhoods } from './partnerhoods.ts'

const none: readonly number[] = []
const bound: readonly number[] = [label.bound]

/** What rows say, as the codes of their dimensions: of the organisation as it is counted, nothing of its kind. */
export class Coded {
  readonly #partnerhoods: Partnerhoods
  /** Of the description that was asked for last, the codes that all rows with it have. */
  #last: { readonly description: number; readonly lists: readonly (readonly number[])[] } = {
    description: -1,
    lists: [],
  }

  constructor(partnerhoods: Partnerhoods) {
    this.#partnerhoods = partnerhoods
  }

  /** What a fact has: with the organisation as it is counted, by its code. */
  codesOf(row: number, organisation: number): readonly (readonly number[])[] {
    const codes = [...this.#described(this.#partnerhoods.description(row))]
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
  #described(description: number): readonly (readonly number[])[] {
    // The rows of a partnership come one after the other.
    if (description === this.#last.description) return this.#last.lists
    const { programme, kind, themes, places } = this.#partnerhoods.descriptions.at(description)
    const lists: (readonly number[])[] = new Array(dimensionCount).fill(none)
    lists[placeOf.programme] = [programme]
    lists[placeOf.kind] = [kind]
    lists[placeOf.theme] = themes
    lists[placeOf.territory] = places
    this.#last = { description, lists }
    return lists
  }
}
