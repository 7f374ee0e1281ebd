import { countList, emptyCounts } from '../count-list.ts'
import { organisationPlaces } from '../dimensions.ts'
import type { Groups } from '../groups.ts'
import type { Picture } from '../organisations.ts'
import { type Clause, changingClause, type Selection } from '../selection.ts'
import { Windows } from '../windows.ts'
import { presencesIn } from './odd.ts'
import type { Days, Part, Presence } from './part.ts'
import type { Presences } from './presences.ts'
import type { Stock } from './stock.ts'

/** The places that a question looks at: a kind of organisation changes with the organisations. */
export const placesAsked = (clauses: readonly Clause[], by?: number): number[] => {
  const asked = [...clauses.map(({ place }) => place), ...(by === undefined ? [] : [by])]
  return [
    ...new Set(asked.map(place => (place === organisationPlaces.kind ? organisationPlaces.own : place))),
  ]
}

/** The selections of rows of subjects as wholes, and of rows of parts. */
export const selectionsOf = (selection: Selection, places: readonly number[]) => ({
  whole:
    places.length === 0
      ? selection
      : { ...selection, clauses: [...selection.clauses, changingClause(places, true)] },
  parts:
    places.length === 0
      ? undefined
      : { ...selection, clauses: [...selection.clauses, changingClause(places, false)] },
})

/** What has started, less what has ended: what surely has less what perhaps has, and the other way round. */
const countPresences = (
  { starts, ends }: Presences,
  selection: Selection,
  windows: Windows,
  total: Float64Array,
  groups?: Groups,
): void => {
  countList(starts, selection, windows, total, groups)
  const ended = emptyCounts(windows)
  const endedGroups = groups?.another()
  countList(ends, selection, windows, ended, endedGroups)
  subtract(total, ended)
  if (groups && endedGroups) groups.combine(endedGroups, subtract)
}

const subtract = (total: Float64Array, ended: Float64Array): void => {
  for (let i = 0; i < total.length; i += 2) {
    total[i] = (total[i] as number) - (ended[i + 1] as number)
    total[i + 1] = (total[i + 1] as number) - (ended[i] as number)
  }
}

const isOn = ({ first, end }: Days, day: number): boolean => first <= day && day < end

const addPresences = (
  presences: readonly Presence[],
  days: readonly number[],
  counts: Float64Array,
): void => {
  days.forEach((day, i) => {
    if (!presences.some(({ possible }) => isOn(possible, day))) return
    counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1
    if (presences.some(({ certain }) => isOn(certain, day))) counts[2 * i] = (counts[2 * i] as number) + 1
  })
}

/** Whether a part is as all clauses say. */
export const passing = ({ clauses, picture }: Selection): ((part: Part) => boolean) => {
  const wanted = clauses.map(({ place, codes, without = false }) => ({
    place,
    codes: new Set(codes),
    without,
  }))
  return part =>
    wanted.every(
      ({ place, codes, without }) => codesIn(part, place, picture).some(code => codes.has(code)) !== without,
    )
}

export const codesIn = (part: Part, place: number, picture: Picture): readonly number[] =>
  place === organisationPlaces.kind
    ? (part.codes[organisationPlaces.own] as number[]).map(picture.kindOf)
    : (part.codes[place] as number[])

/** How many are there at the end of each day, for sure and perhaps. */
export const countStock = (
  stock: Stock,
  selection: Selection,
  days: readonly number[],
  groups?: Groups,
): Float64Array => {
  const windows = Windows.until(days)
  const total = emptyCounts(windows)
  const places = placesAsked(selection.clauses, groups?.place)
  const { whole, parts } = selectionsOf(selection, places)
  countPresences(stock.whole, whole, windows, total, groups)
  if (!parts) return total
  countPresences(stock.parts, parts, windows, total, groups)
  const passes = passing(selection)
  for (const { row } of stock.odd.at(selection.position, places)) {
    addPresences(presencesIn(row.parts, passes), days, total)
    if (!groups) continue
    const passed = row.parts.filter(passes)
    const keysOf = new Map(
      passed.map(part => [part, groups.keysOf(codesIn(part, groups.place, selection.picture))]),
    )
    for (const key of new Set([...keysOf.values()].flat())) {
      const presences = presencesIn(passed, part => keysOf.get(part)?.includes(key) === true)
      addPresences(presences, days, key < 0 ? groups.none : groups.of(key))
    }
  }
  return total
}
