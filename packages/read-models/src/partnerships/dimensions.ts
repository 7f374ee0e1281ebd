import { remembering } from '@partnerships/contracts'
import type { Description, Members } from '@partnerships/domain'
import { territoriesWithin } from '@partnerships/territories'

/** What facts, spells and states are filtered and grouped by. */
export type Dimensions = {
  readonly programme: string
  readonly kind: string
  readonly themes: readonly string[]
  /** The canonical codes that the territories count under, their own among them. */
  readonly places: readonly string[]
  /** The members, in any role. */
  readonly organisations: readonly string[]
}

/** Tells the dimensions where a description and members hold. */
export type DimensionsOf = (description: Description, members: Members) => Dimensions

const sorted = (list: readonly string[]): readonly string[] => (list.length < 2 ? list : list.toSorted())

/** Rows of one territory are many, and come one after the other. */
const placesOfOne = remembering(territory => sorted(territoriesWithin(territory)), 5_000)

/** The canonical codes that territories count under, sorted. */
export const placesOf = (territories: readonly string[]): readonly string[] => {
  const [first, ...others] = territories
  return first !== undefined && others.length === 0
    ? placesOfOne(first)
    : sorted([...new Set(territories.flatMap(placesOfOne))])
}

/** The dimensions where a description and members hold. */
export const dimensionsOf: DimensionsOf = ({ programme, kind, themes, territories }, members) => ({
  programme,
  kind,
  themes: sorted(themes),
  places: placesOf(territories),
  organisations: sorted([...members.keys()]),
})

/** Computes the dimensions once for each description and members: a history has few, and many places. */
export const dimensionsOnce = (): DimensionsOf => {
  const known = new Map<Description, Map<Members, Dimensions>>()
  return (description, members) => {
    const described = known.get(description) ?? new Map<Members, Dimensions>()
    known.set(description, described)
    const dimensions = described.get(members) ?? dimensionsOf(description, members)
    described.set(members, dimensions)
    return dimensions
  }
}
