import type { Dimensions } from '../../partnerships/dimensions.ts'
import { dimensionCount, placeOf, type Values } from '../dimensions.ts'
import { type CountedDimension, countedDimensions } from '../question.ts'

/** SQL for a day as days since 1970-01-01. */
export const dayColumn = (name: string): string => `${name} - date '1970-01-01'`

/** The codes that a row has of each dimension, by its place. */
export type Codes = readonly (readonly number[])[]

const none: readonly number[] = []
const nothing: Codes = Array.from({ length: dimensionCount }, () => none)

/** Turns what is read of dimensions into codes; lists that are the same are one list, but for those of organisations. */
export class RowCodes {
  readonly #values: Values
  readonly #lists = countedDimensions.map(() => new Map<string, readonly number[]>())

  constructor(values: Values) {
    this.#values = values
  }

  of({ programme, kind, themes, places, organisations }: Dimensions): Codes {
    const codes = nothing.slice()
    codes[placeOf.programme] = this.#shared('programme', programme)
    codes[placeOf.kind] = this.#shared('kind', kind)
    codes[placeOf.theme] = this.#sharedOf('theme', themes)
    codes[placeOf.territory] = this.#sharedOf('territory', places)
    codes[placeOf.organisation] = this.#codesOf('organisation', organisations)
    return codes
  }

  /** The same with a status or a unit. */
  with(codes: Codes, dimension: 'status' | 'unit', text: string): Codes {
    return codes.with(placeOf[dimension], this.#shared(dimension, text))
  }

  #sharedOf(dimension: CountedDimension, texts: readonly string[]): readonly number[] {
    const [first] = texts
    if (first === undefined) return none
    // No code has a space in it.
    return this.#shared(dimension, texts.length === 1 ? first : texts.join(' '), texts)
  }

  #shared(dimension: CountedDimension, key: string, texts: readonly string[] = [key]): readonly number[] {
    const lists = this.#lists[placeOf[dimension]] as Map<string, readonly number[]>
    const known = lists.get(key)
    if (known) return known
    const made = this.#codesOf(dimension, texts)
    lists.set(key, made)
    return made
  }

  #codesOf(dimension: CountedDimension, texts: readonly string[]): readonly number[] {
    const values = this.#values.of(dimension)
    return texts.map(text => values.codeOf(text))
  }
}
