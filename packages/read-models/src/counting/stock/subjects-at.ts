import { comparePlaces, type Found, type RowPlace, rowsInOrder } from '../page.ts'
import type { Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import { longAgo, never } from '../windows.ts'
import { latestEnds } from './latest-ends.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { correctionsOn, rowsOn, startAt } from './there-on.ts'

/** A subject that may be there at a day, and when and by which event it came to be. */
export type SubjectAt = RowPlace & { readonly subject: number }

/** After all places. */
const theEnd: RowPlace = { lower: never, position: Number.MAX_SAFE_INTEGER }

type Asked = {
  /** So many at a time. */
  readonly limit: number
  readonly after?: RowPlace | undefined
  readonly isOfOneSort: boolean
  /** What is asked beside the selection of those of whom nothing changes that it is about. */
  readonly ofUnchanging?: Selection | undefined
}

/**
 * Those that may be there at the end of a day, in order, after a place. A subject of several sorts comes once. Some come
 * of whom only their history tells whether they are.
 */
export function* subjectsAt(
  stock: Stock,
  selection: Selection,
  day: number,
  { isOfOneSort, after, limit, ofUnchanging = selection }: Asked,
): Generator<SubjectAt, void, void> {
  const { whole } = selectionsOf(stock, ofUnchanging)
  const { cuts } = selectionsOf(stock, selection)
  const changing = changingOften(cuts, day)
  const isThere = (segment: Segment, row: number) => startAt(segment, 'possibleEnd', row) > day
  const mayBeThere = (segment: Segment) => {
    const latest = latestEnds(segment)
    return (word: number) => (latest[word] as number) > day
  }
  const countsAlone = (segment: Segment, row: number) =>
    isThere(segment, row) && !changing.has(startAt(segment, 'subject', row))
  const lists = [
    { list: stock.whole.starts, selection: whole, passes: isThere, mayPass: mayBeThere },
    ...cuts.map(({ lists, rows }) => ({
      list: lists.parts.starts,
      selection: rows,
      passes: countsAlone,
      mayPass: mayBeThere,
    })),
  ]
  const subjectOf = ({ segment, row, lower, position }: Found): SubjectAt => ({
    subject: startAt(segment, 'subject', row),
    lower,
    position,
  })
  const seen = new Set<number>()
  // Of several sorts, an earlier one may come before the place.
  let last = isOfOneSort ? after : undefined
  for (const { found, upTo } of rowsInOrder(lists, {
    window: { from: longAgo, to: day + 1 },
    limit,
    after: last,
  })) {
    const end = upTo.lower > day ? theEnd : upTo
    const isBetween = (place: RowPlace) =>
      (!last || comparePlaces(place, last) > 0) && comparePlaces(place, end) <= 0
    const others = [...[...changing.values()].filter(isBetween), ...stock.odd.between(cuts, day, last, end)]
    const all = found.map(subjectOf)
    if (others.length > 0) {
      all.push(...others)
      all.sort(comparePlaces)
    }
    for (const at of all) {
      if (!isOfOneSort) {
        if (seen.has(at.subject)) continue
        seen.add(at.subject)
        if (after && comparePlaces(at, after) <= 0) continue
      }
      yield at
    }
    last = upTo
  }
}

/** Those of whom more than one part counts on a day, by their numbers. */
const changingOften = (cuts: readonly CutSelection[], day: number): ReadonlyMap<number, SubjectAt> => {
  const found = new Map<number, SubjectAt>()
  const corrections = correctionsOn(cuts, day)
  if (corrections.size === 0) return found
  for (const { lists, rows } of cuts)
    rowsOn(lists.parts.starts, rows, day, ({ subject, lower, position }) => {
      if (!corrections.has(subject)) return
      const before = found.get(subject)
      if (!before || comparePlaces({ lower, position }, before) < 0)
        found.set(subject, { subject, lower, position })
    })
  // Where no part is there by itself, the days themselves say when it came to be.
  for (const subject of corrections.keys())
    if (!found.has(subject)) found.set(subject, { subject, lower: day, position: subject })
  return found
}
