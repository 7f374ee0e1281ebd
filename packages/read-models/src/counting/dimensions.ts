import { Dictionary } from './dictionary.ts'
import { type CountedDimension, countedDimensions } from './question.ts'

/** The place of each dimension. That of organisation-kind is filled from what organisations are known to be. */
export const placeOf = Object.fromEntries(
  countedDimensions.map((dimension, place) => [dimension, place]),
) as Readonly<Record<CountedDimension, number>>

/** After the dimensions: labels, which say of which questions a row of something that changes is. */
export const labels = countedDimensions.length

/** How many lists of codes a row has. */
export const dimensionCount = labels + 1

const places = countedDimensions.length

/** The codes of labels. */
export const label = {
  /** The row is cut where the dimension at a place changes, and nowhere else. */
  cutBy: (place: number): number => place,
  /** The dimension at a place changes within the subject. */
  changes: (place: number): number => places + place,
  /** Those at two places change; the row is cut where anything does. */
  bothChange: (a: number, b: number): number => 2 * places + Math.min(a, b) * places + Math.max(a, b),
  /** The subject has other rows. */
  several: 2 * places + places * places,
  /** The row and its neighbours may make together more or less than each by itself. */
  bound: 2 * places + places * places + 1,
} as const

const labelCount = label.bound + 1

/** The values of each dimension as codes, the same for all rows. */
export class Values {
  readonly #dictionaries = countedDimensions.map(() => new Dictionary())

  of(dimension: CountedDimension): Dictionary {
    return this.#dictionaries[placeOf[dimension]] as Dictionary
  }

  /** How many codes there are at each place. */
  sizes(): number[] {
    return [...this.#dictionaries.map(({ size }) => size), labelCount]
  }
}

/** Where the members of a row stand, and their kinds. */
export const organisationPlaces = { own: placeOf.organisation, kind: placeOf['organisation-kind'] } as const

/** What changes at a place: a kind of organisation changes with the organisations. */
export const changingPlace = (place: number): number =>
  place === organisationPlaces.kind ? organisationPlaces.own : place
