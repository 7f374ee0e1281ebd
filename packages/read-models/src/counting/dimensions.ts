import { Dictionary } from './dictionary.ts'
import { type CountedDimension, countedDimensions } from './question.ts'

/** The place of each dimension. That of organisation-kind is filled from what organisations are known to be. */
export const placeOf = Object.fromEntries(
  countedDimensions.map((dimension, place) => [dimension, place]),
) as Readonly<Record<CountedDimension, number>>

/** After the dimensions: which of them change within the subject of a row; their places are the codes. */
export const changing = countedDimensions.length

/** A further code there: the subject has other rows. */
export const several = countedDimensions.length

/** How many lists of codes a row has. */
export const dimensionCount = changing + 1

/** The values of each dimension as codes, the same for all rows. */
export class Values {
  readonly #dictionaries = countedDimensions.map(() => new Dictionary())

  of(dimension: CountedDimension): Dictionary {
    return this.#dictionaries[placeOf[dimension]] as Dictionary
  }

  /** How many codes there are at each place. */
  sizes(): number[] {
    return [...this.#dictionaries.map(({ size }) => size), several + 1]
  }
}

/** Where the members of a row stand, and their kinds. */
export const organisationPlaces = { own: placeOf.organisation, kind: placeOf['organisation-kind'] } as const
