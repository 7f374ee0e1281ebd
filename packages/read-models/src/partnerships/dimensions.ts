import type { Description, Members } from '@partnerships/domain'
import { territoriesWithin } from '@partnerships/territories'

/** What facts and spells are filtered and grouped by. */
export type Dimensions = {
  readonly programme: string
  readonly kind: string
  readonly themes: readonly string[]
  /** As posted. */
  readonly territories: readonly string[]
  /** The canonical codes that the territories count under, their own among them. */
  readonly places: readonly string[]
  /** The members, in any role. */
  readonly organisations: readonly string[]
}

/** The canonical codes that territories count under, sorted. */
export const placesOf = (territories: readonly string[]): string[] =>
  [...new Set(territories.flatMap(territoriesWithin))].sort()

export const dimensionsOf = (
  { programme, kind, themes, territories }: Description,
  members: Members,
): Dimensions => ({
  programme,
  kind,
  themes: themes.toSorted(),
  territories: territories.toSorted(),
  places: placesOf(territories),
  organisations: [...members.keys()].sort(),
})
