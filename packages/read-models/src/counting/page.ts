import { type Bits, wordBetween, wordsFor } from './bits.ts'
import type { DatedList } from './dated-list.ts'
import { Heap } from './heap.ts'
import { mostRows, type Segment } from './segment.ts'
import { isNone, type Selection, select } from './selection.ts'
import { longAgo } from './windows.ts'

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

/** The first of what is found, so many at most. */
class First {
  readonly #limit: number
  readonly #found: Found[] = []
  /** All of them once there are as many, the last in front. */
  #full: Heap<Found> | undefined

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether what begins on a day, by an event at a position or by any, may be among them. */
  takes(lower: number, position = -1): boolean {
    const last = this.#full?.first
    return !last || lower < last.lower || (lower === last.lower && position < last.position)
  }

  /** Adds one that they take. */
  add(found: Found): void {
    if (this.#full) this.#full.replace(found)
    else if (this.#found.push(found) === this.#limit) this.#full = new Heap(isLater, this.#found)
  }

  list(): Found[] {
    return [...(this.#full?.all ?? this.#found)].sort(comparePlaces)
  }
}

const isLater = (a: Found, b: Found): boolean => comparePlaces(a, b) > 0

/** So many words of a chain are looked at first, and each time twice as many. */
const firstWords = 8
const mostWords = 256

/** The rows of a chain that are still to come, and the day on which the next one begins. */
type Run = {
  readonly listed: Listed
  readonly segment: Segment
  readonly end: number
  next: number
  day: number
  words: number
}

const isSooner = (a: Run, b: Run): boolean => a.day < b.day

/** What touches a window and doesn't begin before a day. */
const runsOf = (lists: readonly Listed[], window: PageAsked['window'], begin: number): Run[] => {
  const runs: Run[] = []
  for (const listed of lists)
    for (const segment of listed.list.segments) {
      if (isNone(segment, listed.selection)) continue
      for (const { lower, upper } of segment.places) {
        const touching = upper.of(window.from + 1)
        const next = begin === longAgo ? touching : Math.max(touching, lower.of(begin))
        const end = lower.of(window.to)
        if (next < end)
          runs.push({ listed, segment, end, next, day: segment.lower[next] as number, words: firstWords })
      }
    }
  return runs
}

const words = new Int32Array(2)

/** Looks at the next rows of a run; says whether it has more. */
const lookAt = (run: Run, found: First, after: RowPlace | undefined): boolean => {
  const { listed, segment, next } = run
  const first = next >>> 5
  const end = Math.min(run.end, (first + run.words) << 5)
  words[0] = first
  words[1] = (end + 31) >>> 5
  const bits = select(segment, listed.selection, selected, words)
  if (bits === 'none') return false
  const rows = bits === 'all' ? segment.all : bits
  run.next = end
  if (!addRows(found, run, { rows, first: next, end }, after) || end === run.end) return false
  run.day = segment.lower[end] as number
  run.words = Math.min(2 * run.words, mostWords)
  return true
}

/** Adds those of some rows of a run that are asked for; says whether what comes later may be among the first too. */
const addRows = (
  found: First,
  { listed, segment }: Run,
  { rows, first, end }: { readonly rows: Bits; readonly first: number; readonly end: number },
  after: RowPlace | undefined,
): boolean => {
  const { lower, position } = segment
  const test = listed.testOf?.(segment)
  const last = (end - 1) >>> 5
  for (let w = first >>> 5; w <= last; w++) {
    let word = wordBetween(rows, w, first, end)
    if (word === 0 || test?.mayPass?.(w) === false) continue
    if (!found.takes(lower[Math.max(first, w << 5)] as number)) return false
    for (; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      const [day, at] = [lower[row] as number, position[row] as number]
      if (after && at <= after.position && day <= after.lower) continue
      if (found.takes(day, at) && (!test || test.passes(row)))
        found.add({ listed, segment, row, lower: day, position: at })
    }
  }
  return true
}

/** The first rows after a place: of all chains the one that is behind is looked at, until what comes is too late. */
const firstAfter = (lists: readonly Listed[], { window, after, limit }: PageAsked): Found[] => {
  const found = new First(limit)
  const runs = new Heap(isSooner, runsOf(lists, window, after?.lower ?? longAgo))
  for (let run = runs.first; run && found.takes(run.day); run = runs.first)
    if (lookAt(run, found, after)) runs.moved()
    else runs.drop()
  return found.list()
}

/** The selected rows of lists by their days and positions, so many at a time. */
export function* rowsInOrder(lists: readonly Listed[], asked: PageAsked): Generator<FoundUpTo, void, void> {
  let { after } = asked
  for (;;) {
    const found = firstAfter(lists, { ...asked, after })
    const isFull = found.length === asked.limit
    after = isFull ? found.at(-1) : { lower: asked.window.to, position: -1 }
    yield { found, upTo: after as RowPlace }
    if (!isFull) return
  }
}

/** The first selected rows of lists, by their days and positions. */
export const pageOf = (lists: readonly Listed[], asked: PageAsked): Found[] => firstAfter(lists, asked)
