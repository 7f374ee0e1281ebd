import type { Values } from '../dimensions.ts'
import { dimensionCount, placeOf } from '../dimensions.ts'
import type { Partnerhoods } from './partnerhoods.ts'

const none: readonly number[] = []

/** What rows say, as the codes of their dimensions: of the organisation as it is counted, nothing of its kind. */
export class Coded {
  readonly #partnerhoods: Partnerhoods
  readonly #values: Values
  /** By description: the codes that all rows with it have. */
  readonly #lists: (readonly (readonly number[])[])[] = []

  constructor(partnerhoods: Partnerhoods, values: Values) {
    this.#partnerhoods = partnerhoods
    this.#values = values
  }

  /** What a fact has: with the organisation as it is counted. */
  codesOf(row: number, organisation: string): readonly (readonly number[])[] {
    const codes = [...this.described(this.#partnerhoods.description(row))]
    codes[placeOf.organisation] = [this.#values.of('organisation').codeOf(organisation)]
    return codes
  }

  /** What a part has: the organisation as it is counted, by its code, and the status of the partnership. */
  codesOfPart(row: number, organisation: number): readonly (readonly number[])[] {
    const codes = [...this.described(this.#partnerhoods.description(row))]
    codes[placeOf.organisation] = [organisation]
    codes[placeOf.status] = [this.#partnerhoods.status(row)]
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
