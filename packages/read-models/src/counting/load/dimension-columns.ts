import { dimensionCount, placeOf, type Values } from '../dimensions.ts'
import type { CountedDimension } from '../question.ts'

/** SQL for the columns that dimensions are read from; no code has a space in it. */
export const dimensionColumns = `programme, kind, array_to_string(themes, ' '), array_to_string(places, ' '),
  array_to_string(organisations, ' ')`

/** SQL for a day as days since 1970-01-01. */
export const dayColumn = (name: string): string => `${name} - date '1970-01-01'`

export type DimensionTexts = readonly [
  programme: string,
  kind: string,
  themes: string,
  places: string,
  organisations: string,
]

const none: readonly number[] = []

/** Turns what was read of dimensions into codes; lists that are the same are one list. */
export class RowCodes {
  readonly #values: Values
  readonly #lists = new Map<CountedDimension, Map<string, readonly number[]>>()

  constructor(values: Values) {
    this.#values = values
  }

  /** The codes of a row by the places of their dimensions. */
  of(
    [programme, kind, themes, places, organisations]: DimensionTexts,
    status?: string,
    unit?: string | null,
  ) {
    const codes: (readonly number[])[] = new Array(dimensionCount).fill(none)
    codes[placeOf.programme] = this.#shared('programme', programme)
    codes[placeOf.kind] = this.#shared('kind', kind)
    codes[placeOf.theme] = this.#shared('theme', themes)
    codes[placeOf.territory] = this.#shared('territory', places)
    codes[placeOf.organisation] = this.#listOf('organisation', organisations)
    if (status) codes[placeOf.status] = this.#shared('status', status)
    if (unit) codes[placeOf.unit] = this.#shared('unit', unit)
    return codes
  }

  #shared(dimension: CountedDimension, texts: string): readonly number[] {
    if (texts === '') return none
    let lists = this.#lists.get(dimension)
    if (!lists) {
      lists = new Map()
      this.#lists.set(dimension, lists)
    }
    const known = lists.get(texts) ?? this.#listOf(dimension, texts)
    lists.set(texts, known)
    return known
  }

  #listOf(dimension: CountedDimension, texts: string): readonly number[] {
    if (texts === '') return none
    const values = this.#values.of(dimension)
    return texts.split(' ').map(text => values.codeOf(text))
  }
}
