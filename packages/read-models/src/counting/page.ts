import { hasBit, spansOf, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { mostRows, type Segment } from './segment.ts'
import { type Selection, select } from './selection.ts'
import { longAgo } from './windows.ts'

/** Where a row stands among others: by its first day, then by the position of its event. */
export type RowPlace = { readonly lower: number; readonly position: number }

/** A row where it stands. */
export type Found = RowPlace & { readonly segment: Segment; readonly row: number }

export type PageAsked = {
  /** Rows that touch it. */
  readonly window: { readonly from: number; readonly to: number }
  readonly limit: number
  readonly after?: RowPlace | undefined
}

/** A list and what is asked of its rows. */
export type Listed = {
  readonly list: DatedList
  readonly selection: Selection
  readonly passes?: ((segment: Segment, row: number) => boolean) | undefined
  /** Whether any of the rows in a word may pass. */
  readonly mayPass?: ((segment: Segment) => (word: number) => boolean) | undefined
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

  add(segment: Segment, row: number, lower: number, position: number): void {
    const last = this.#last
    if (last && (lower > last.lower || (lower === last.lower && position > last.position))) return
    this.#found.push({ segment, row, lower, position })
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

type Between = {
  readonly window: PageAsked['window']
  /** The first day on which a row may begin, and the one before which it does. */
  readonly begin: number
  readonly end: number
  readonly after: RowPlace | undefined
}

/** The rows of each chain that touch a window and begin between two days. */
const runsOf = (segment: Segment, { window, begin, end }: Omit<Between, 'after'>) => {
  const runs: { first: number; end: number }[] = []
  for (const { lower, upper } of segment.places) {
    const touching = upper.of(window.from + 1)
    const first = begin === longAgo ? touching : Math.max(touching, lower.of(begin))
    const stop = lower.of(end)
    if (first < stop) runs.push({ first, end: stop })
  }
  return runs
}

/** The first rows that begin between two days. */
const firstBetween = (lists: readonly Listed[], between: Between, limit: number): Found[] => {
  const { after } = between
  const found = new First(limit)
  for (const { list, selection, passes, mayPass } of lists)
    for (const segment of list.segments) {
      const runs = runsOf(segment, between)
      if (runs.length === 0) continue
      const bits = select(segment, selection, selected, spansOf(runs))
      if (bits === 'none') continue
      const rows = bits === 'all' ? segment.all : bits
      const isWorth = mayPass?.(segment)
      for (const { first, end } of runs)
        for (let row = first; row < end; row++) {
          if (row === first || (row & 31) === 0) {
            if (rows[row >>> 5] === 0 || isWorth?.(row >>> 5) === false) {
              row |= 31
              continue
            }
            if (!found.takes(segment.lower[row] as number)) break
          }
          if (!hasBit(rows, row)) continue
          const [lower, position] = [segment.lower[row] as number, segment.position[row] as number]
          if (after && (lower < after.lower || (lower === after.lower && position <= after.position)))
            continue
          if (!passes || passes(segment, row)) found.add(segment, row, lower, position)
        }
    }
  return found.list()
}

/** So many rows of the longest chain are looked at first, and so many times more as long as few are found. */
const few = 32
const growth = 16

/** The day before which the longest chain has so many rows that are still to come. */
const dayAfter = (lists: readonly Listed[], between: Omit<Between, 'after'>, rows: number): number => {
  let [most, day] = [rows, between.end]
  for (const { list } of lists)
    for (const segment of list.segments)
      for (const { first, end } of runsOf(segment, between))
        if (end - first > most) {
          most = end - first
          day = segment.lower[first + rows] as number
        }
  return Math.max(day, between.begin + 1)
}

/**
 * The selected rows of lists by their days and positions, some at a time; at most so many. Only the rows of some days
 * are looked at at once, so that who takes a few doesn't wait for all.
 */
export function* rowsInOrder(
  lists: readonly Listed[],
  { window, after, limit }: PageAsked,
): Generator<FoundUpTo, void, void> {
  let [begin, last, rows] = [after?.lower ?? longAgo, after, few]
  while (begin < window.to) {
    const end = dayAfter(lists, { window, begin, end: window.to }, rows)
    const found = firstBetween(lists, { window, begin, end, after: last }, limit)
    if (found.length === limit) {
      last = found.at(-1) as Found
      begin = last.lower
      rows = few
      yield { found, upTo: last }
    } else {
      begin = end
      rows *= growth
      yield { found, upTo: { lower: end, position: -1 } }
    }
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
