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

/** The dimensions where a description and members hold. */
export type DimensionsOf = (description: Description, members: Members) => Dimensions

/** The canonical codes that territories count under, sorted. */
export const placesOf = (territories: readonly string[]): string[] =>
  [...new Set(territories.flatMap(territoriesWithin))].sort()

const compute: DimensionsOf = ({ programme, kind, themes, territories }, members) => ({
  programme,
  kind,
  themes: themes.toSorted(),
  places: placesOf(territories),
  organisations: [...members.keys()].sort(),
})

/** Computes the dimensions once for each description and members: a history has few, and many places. */
export const dimensionsOnce = (): DimensionsOf => {
  const known = new Map<Description, Map<Members, Dimensions>>()
  return (description, members) => {
    const described = known.get(description) ?? new Map<Members, Dimensions>()
    known.set(description, described)
    const dimensions = described.get(members) ?? compute(description, members)
    described.set(members, dimensions)
    return dimensions
  }
}
