import { type Bits, spansOf, wordBetween, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import type { DayPlaces } from './day-places.ts'
import { mostRows, type Segment } from './segment.ts'
import { isNone, type Selection, select } from './selection.ts'
import { longAgo, never } from './windows.ts'

/** Where a row stands among others: by its first day, then by the position of its event. */
export type RowPlace = { readonly lower: number; readonly position: number }

/** A row where it stands. */
export type Found = RowPlace & { readonly listed: Listed; readonly segment: Segment; readonly row: number }

export type PageAsked = {
  /** Rows that touch it. */
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  readonly after?: RowPlace | undefined
}

/** Which rows of a segment pass, beside being selected. */
export type RowTest = {
  readonly passes: (row: number) => boolean
  /** Whether any of the rows in a word may pass. */
  readonly mayPass?: (word: number) => boolean
}

/** A list and what is asked of its rows. */
export type Listed = {
  readonly list: DatedList
  readonly selection: Selection
  readonly testOf?: (segment: Segment) => RowTest
}

/** All that is found up to a place, and behind what was found before. */
export type FoundUpTo = { readonly found: readonly Found[]; readonly upTo: RowPlace }

const selected = new Uint32Array(wordsFor(mostRows))

export const comparePlaces = (a: RowPlace, b: RowPlace): number =>
  a.lower - b.lower || a.position - b.position

/** The first of what is found. */
class First {
  readonly #limit: number
  #found: Found[] = []
  /** What stands later isn't among the first. */
  #last: RowPlace | undefined

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether what begins on a day may be among them. */
  takes(lower: number): boolean {
    return !this.#last || lower <= this.#last.lower
  }

  add(listed: Listed, segment: Segment, row: number, position: number): void {
    const lower = segment.lower[row] as number
    const last = this.#last
    if (last && (lower > last.lower || (lower === last.lower && position > last.position))) return
    this.#found.push({ listed, segment, row, lower, position })
    if (this.#found.length >= 4 * this.#limit + 64) this.#cut()
  }

  list(): Found[] {
    this.#cut()
    return this.#found
  }

  #cut(): void {
    this.#found.sort(comparePlaces)
    this.#found.length = Math.min(this.#found.length, this.#limit)
    if (this.#found.length === this.#limit) this.#last = this.#found.at(-1)
  }
}

/** The rows of a chain that are still to come. */
type Run = { readonly lower: DayPlaces; next: number; readonly end: number }

/** The rows of a segment that are still to come. */
type Coming = { readonly listed: Listed; readonly segment: Segment; readonly runs: readonly Run[] }

/** What touches a window and doesn't begin before a day. */
const comingOf = (lists: readonly Listed[], window: PageAsked['window'], begin: number): Coming[] => {
  const all: Coming[] = []
  for (const listed of lists)
    for (const segment of listed.list.segments) {
      if (isNone(segment, listed.selection)) continue
      const runs: Run[] = []
      for (const { lower, upper } of segment.places) {
        const touching = upper.of(window.from + 1)
        const next = begin === longAgo ? touching : Math.max(touching, lower.of(begin))
        const end = lower.of(window.to)
        if (next < end) runs.push({ lower, next, end })
      }
      if (runs.length > 0) all.push({ listed, segment, runs })
    }
  return all
}

/** The first day before which one of the chains has so many rows that are still to come, if any has. */
const dayOfRows = (all: readonly Coming[], rows: number): number => {
  let day = never
  for (const { segment, runs } of all)
    for (const { next, end } of runs)
      if (end - next > rows) day = Math.min(day, segment.lower[next + rows] as number)
  return day
}

/** The first rows of those to come that begin before a day, after a place. */
const firstBefore = (
  all: readonly Coming[],
  day: number,
  after: RowPlace | undefined,
  limit: number,
): Found[] => {
  const found = new First(limit)
  for (const { listed, segment, runs } of all) {
    const parts: { first: number; end: number }[] = []
    for (const { lower, next, end } of runs) {
      if (next === end || (segment.lower[next] as number) >= day) continue
      parts.push({ first: next, end: Math.min(end, lower.of(day)) })
    }
    if (parts.length === 0) continue
    const bits = select(segment, listed.selection, selected, spansOf(parts))
    if (bits === 'none') continue
    const rows = bits === 'all' ? segment.all : bits
    const test = listed.testOf?.(segment)
    for (const part of parts) addRows(found, listed, segment, rows, part, test, after)
  }
  return found.list()
}

const addRows = (
  found: First,
  listed: Listed,
  segment: Segment,
  rows: Bits,
  { first, end }: { readonly first: number; readonly end: number },
  test: RowTest | undefined,
  after: RowPlace | undefined,
): void => {
  const last = (end - 1) >>> 5
  const { lower, position } = segment
  for (let w = first >>> 5; w <= last; w++) {
    let word = wordBetween(rows, w, first, end)
    if (word === 0 || test?.mayPass?.(w) === false) continue
    if (!found.takes(lower[Math.max(first, w << 5)] as number)) return
    for (; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      const at = position[row] as number
      if (after && at <= after.position && (lower[row] as number) <= after.lower) continue
      if (!test || test.passes(row)) found.add(listed, segment, row, at)
    }
  }
}

/** So many rows of a chain are looked at first, and so many times more as long as few are found. */
const few = 32
const growth = 16

/**
 * The selected rows of lists by their days and positions, some at a time; at most so many. Only the rows of some days
 * are looked at at once, so that who takes a few doesn't wait for all.
 */
export function* rowsInOrder(
  lists: readonly Listed[],
  { window, after, limit }: PageAsked,
): Generator<FoundUpTo, void, void> {
  let [begin, last, rows] = [after?.lower ?? longAgo, after, few]
  const all = comingOf(lists, window, begin)
  while (begin < window.to) {
    const end = Math.min(window.to, Math.max(dayOfRows(all, rows), begin + 1))
    const found = firstBefore(all, end, last, limit)
    const isFull = found.length === limit
    if (isFull) last = found.at(-1) as Found
    begin = isFull ? (last as RowPlace).lower : end
    rows = isFull ? few : rows * growth
    for (const { runs } of all)
      for (const run of runs)
        if (run.next < run.end) run.next = Math.min(run.end, Math.max(run.next, run.lower.of(begin)))
    yield { found, upTo: isFull ? (last as RowPlace) : { lower: end, position: -1 } }
  }
}

/** The first selected rows of lists, by their days and positions. */
export const pageOf = (lists: readonly Listed[], asked: PageAsked): Found[] => {
  const all: Found[] = []
  for (const { found } of rowsInOrder(lists, asked)) {
    for (const one of found) all.push(one)
    if (all.length >= asked.limit) break
  }
  all.length = Math.min(all.length, asked.limit)
  return all
}
