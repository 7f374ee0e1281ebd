import { pageOf } from '../page.ts'
import type { Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import { longAgo } from '../windows.ts'
import { passing, placesAsked, selectionsOf } from './count-stock.ts'
import { presencesIn } from './odd.ts'
import { moreOfStart } from './presences.ts'
import type { Stock } from './stock.ts'

/** A subject that may be there at a day, and when and by which event it came to be. */
export type SubjectAt = {
  readonly subject: number
  readonly lower: number
  readonly position: number
  readonly certain: boolean
}

type Place = Pick<SubjectAt, 'lower' | 'position'>

const compare = (a: Place, b: Place): number => a.lower - b.lower || a.position - b.position

/** The first of those that may be there at the end of a day, after a place. A subject of several sorts comes once. */
export const subjectsAt = (
  stock: Stock,
  selection: Selection,
  day: number,
  { limit, after, isOfOneSort }: { limit: number; after?: Place | undefined; isOfOneSort: boolean },
): SubjectAt[] => {
  const places = placesAsked(selection.clauses)
  const { whole, parts } = selectionsOf(selection, places)
  const lists = [
    { list: stock.whole.starts, selection: whole },
    ...(parts ? [{ list: stock.parts.starts, selection: parts }] : []),
  ]
  const window = { from: longAgo, to: day + 1 }
  const passes = (segment: Segment, row: number) => numberAt(segment, 'possibleEnd', row) > day
  const asked = isOfOneSort ? { limit, after } : { limit: Number.MAX_SAFE_INTEGER }
  const found = pageOf(lists, { window, ...asked, passes }).map(
    ({ segment, row, lower, position }): SubjectAt => {
      const certain =
        numberAt(segment, 'certainStart', row) <= day && day < numberAt(segment, 'certainEnd', row)
      return { subject: numberAt(segment, 'subject', row), lower, position, certain }
    },
  )
  const all = [...found, ...oddAt(stock, selection, places, day)].sort(compare)
  return (isOfOneSort ? all : once(all)).filter(at => !after || compare(at, after) > 0).slice(0, limit)
}

const numberAt = (segment: Segment, of: keyof typeof moreOfStart, row: number): number =>
  segment.more[moreOfStart[of]]?.[row] as number

/** The first of each subject; it is certain if any of its sorts is. */
const once = (all: readonly SubjectAt[]): SubjectAt[] =>
  [...Map.groupBy(all, ({ subject }) => subject).values()].map(those => ({
    ...(those[0] as SubjectAt),
    certain: those.some(({ certain }) => certain),
  }))

const oddAt = (stock: Stock, selection: Selection, places: readonly number[], day: number): SubjectAt[] => {
  const passes = passing(selection)
  return [...stock.odd.at(selection.position, places)].flatMap(({ subject, row }): SubjectAt[] => {
    const presences = presencesIn(row.parts, passes)
    const isOn = ({ first, end }: { first: number; end: number }) => first <= day && day < end
    const [first] = row.parts
    if (!first || !presences.some(({ possible }) => isOn(possible))) return []
    const certain = presences.some(presence => isOn(presence.certain))
    return [{ subject, lower: first.own.startLower, position: first.position, certain }]
  })
}
