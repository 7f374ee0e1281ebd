import { pageOf } from '../page.ts'
import type { Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import { longAgo } from '../windows.ts'
import { presencesIn } from './odd.ts'
import { isOn } from './part.ts'
import { passing } from './passing.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { type Corrections, correctionsOn, rowOn, rowsOn, startAt } from './there-on.ts'

/** A subject that may be there at a day, and when and by which event it came to be. */
export type SubjectAt = {
  readonly subject: number
  readonly lower: number
  readonly position: number
}

type Place = Pick<SubjectAt, 'lower' | 'position'>

const compare = (a: Place, b: Place): number => a.lower - b.lower || a.position - b.position

type Asked = { readonly limit: number; readonly after?: Place | undefined; readonly isOfOneSort: boolean }

/** The first of those that may be there at the end of a day, after a place. A subject of several sorts comes once. */
export const subjectsAt = (
  stock: Stock,
  selection: Selection,
  day: number,
  { limit, after, isOfOneSort }: Asked,
): SubjectAt[] => {
  const { whole, cuts } = selectionsOf(stock, selection)
  const corrections = correctionsOn(cuts, day)
  const isThere = (segment: Segment, row: number) => startAt(segment, 'possibleEnd', row) > day
  const countsAlone = (segment: Segment, row: number) =>
    isThere(segment, row) && !corrections.has(startAt(segment, 'subject', row))
  const lists = [
    { list: stock.whole.starts, selection: whole, passes: isThere },
    ...cuts.map(({ lists, rows }) => ({ list: lists.parts.starts, selection: rows, passes: countsAlone })),
  ]
  const found = pageOf(lists, {
    window: { from: longAgo, to: day + 1 },
    ...(isOfOneSort ? { limit, after } : { limit: Number.MAX_SAFE_INTEGER }),
  })
  const all = [
    ...found.map(({ segment, row }): SubjectAt => {
      const { subject, lower, position } = rowOn(segment, row, day)
      return { subject, lower, position }
    }),
    ...corrected(cuts, day, corrections),
    ...oddAt(stock, selection, cuts, day),
  ].sort(compare)
  return (isOfOneSort ? all : once(all)).filter(at => !after || compare(at, after) > 0).slice(0, limit)
}

/** Those of whom more than one part counts: there where all that counts comes to something. */
const corrected = (cuts: readonly CutSelection[], day: number, corrections: Corrections): SubjectAt[] => {
  const sums = new Map([...corrections].map(([subject, { possible }]) => [subject, possible]))
  const places = new Map<number, Place>()
  if (corrections.size > 0)
    for (const { lists, rows } of cuts)
      rowsOn(lists.parts.starts, rows, day, ({ subject, lower, position, isPossible }) => {
        const sum = sums.get(subject)
        if (sum === undefined) return
        if (isPossible) sums.set(subject, sum + 1)
        const place = places.get(subject)
        if (!place || compare({ lower, position }, place) < 0) places.set(subject, { lower, position })
      })
  return [...sums].flatMap(([subject, possible]): SubjectAt[] => {
    if (possible <= 0) return []
    // Where no part is there by itself, the days themselves say when it came to be.
    const place = places.get(subject) ?? { lower: day, position: subject }
    return [{ subject, ...place }]
  })
}

/** The first of each subject. */
const once = (all: readonly SubjectAt[]): SubjectAt[] =>
  [...new Map(all.toReversed().map(at => [at.subject, at])).values()].reverse()

const oddAt = (
  stock: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  day: number,
): SubjectAt[] => {
  const passes = passing(selection)
  return stock.odd.in(cuts, [day]).flatMap(({ subject, parts }): SubjectAt[] => {
    const presences = presencesIn(parts, passes)
    const [first] = parts
    if (!first || !presences.some(({ possible }) => isOn(possible, day))) return []
    return [{ subject, lower: first.own.startLower, position: first.position }]
  })
}
