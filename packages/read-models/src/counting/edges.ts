import { type Bits, type Spans, spansOf } from './bits.ts'
import { mostRows, type Segment } from './segment.ts'
import type { Windows } from './windows.ts'

/** Where the rows of one chain stand to the days of windows: from which index on it stands in {@link places}. */
type ChainEdges = {
  /** For each day, the first row whose lower bound is not before it … */
  readonly lower: number
  /** … and the first whose upper bound is after it. */
  readonly upper: number
  /** After the chain's last row. */
  readonly end: number
}

type Range = { readonly first: number; readonly end: number }

/** Writes, from an index on, how many of some rows stand before those in a list from one index to before another. */
export type WriteBefore = (rows: Int32Array, first: number, end: number, at: number) => void

/** Written anew by each, as arrays of their own would take longer to make than to fill. */
let places = new Int32Array(4096)

const atLeast = (length: number): void => {
  if (length <= places.length) return
  const longer = new Int32Array(2 * length)
  longer.set(places)
  places = longer
}

const positions = { lower: new Uint16Array(mostRows), upper: new Uint16Array(mostRows) }

/**
 * Where the rows of a segment stand to windows: in each chain those inside, and those that touch, follow one another.
 * They can be asked until others are made.
 */
export class Edges {
  readonly windows: Windows
  readonly #chains: ChainEdges[] = []
  readonly #segment: Segment
  #isPlaced = false
  #ranges: readonly Range[] | undefined
  #spans: Spans | undefined

  constructor(segment: Segment, windows: Windows) {
    const { days } = windows
    const { length } = days
    const [first, last] = [days[0] as number, days[length - 1] as number]
    this.windows = windows
    this.#segment = segment
    // Ranks come first.
    let next = 2 * length
    for (const { lower: lowers, upper: uppers, end } of segment.places) {
      const isTouched = uppers.of(first + 1) < lowers.of(last) || lowers.of(first) < uppers.of(last + 1)
      if (!isTouched) continue
      const [lower, upper] = [next, next + length]
      next += 2 * length
      atLeast(next)
      lowers.write(days, 0, places, lower)
      uppers.write(days, 1, places, upper)
      this.#chains.push({ lower, upper, end })
    }
  }

  /** Whether no row is in or touches any window. */
  get isEmpty(): boolean {
    return this.#chains.length === 0
  }

  /**
   * Adds how many rows are inside each window and how many touch it, at twice its index and after; `before` writes
   * how many of those that count stand before rows.
   */
  addTo(into: Float64Array, before: WriteBefore): void {
    const { from, to, length, days } = this.windows
    const upper = days.length
    for (const chain of this.#chains) {
      // The places of upper bounds follow those of lower ones.
      before(places, chain.lower, chain.lower + 2 * upper, 0)
      for (let w = 0; w < length; w++) {
        const f = from[w] as number
        const t = to[w] as number
        const inside = (places[upper + t] as number) - (places[f] as number)
        const touching = (places[t] as number) - (places[upper + f] as number)
        if (inside > 0) into[2 * w] = (into[2 * w] as number) + inside
        if (touching > 0) into[2 * w + 1] = (into[2 * w + 1] as number) + touching
      }
    }
  }

  /** How many rows may be inside or touch a window, and how often {@link addTo} looks how many stand before one. */
  get size(): { readonly rows: number; readonly looks: number } {
    const rows = this.ranges().reduce((sum, { first, end }) => sum + end - first, 0)
    return { rows, looks: 2 * this.#chains.length * this.windows.days.length }
  }

  /** The first row and the end of what may be inside or touch a window, chain by chain. */
  ranges(): readonly Range[] {
    if (this.#ranges) return this.#ranges
    const last = this.windows.days.length - 1
    const ranges: Range[] = []
    for (const { lower, upper } of this.#chains) {
      const first = Math.min(places[lower] as number, places[upper] as number)
      const end = Math.max(places[lower + last] as number, places[upper + last] as number)
      if (first < end) ranges.push({ first, end })
    }
    this.#ranges = ranges
    return ranges
  }

  /** Visits for each window the rows that are inside it, and those that touch it, each from one to before another. */
  eachRange(visit: (window: number, first: number, end: number, isInside: boolean) => void): void {
    const { from, to, length } = this.windows
    for (const { lower, upper } of this.#chains)
      for (let w = 0; w < length; w++) {
        const [f, t] = [from[w] as number, to[w] as number]
        const [inside, afterInside] = [places[lower + f] as number, places[upper + t] as number]
        if (inside < afterInside) visit(w, inside, afterInside, true)
        const [touching, afterTouching] = [places[upper + f] as number, places[lower + t] as number]
        if (touching < afterTouching) visit(w, touching, afterTouching, false)
      }
  }

  /**
   * The same as runs of rows of which all are inside, or all touch, or both. What is inside touches as well, but for rows
   * whose bounds are no range.
   */
  eachRun(
    visit: (window: number, first: number, end: number, isInside: boolean, touches: boolean) => void,
  ): void {
    const { from, to, length } = this.windows
    const run = (window: number, first: number, end: number, isInside: boolean, touches: boolean): void => {
      if (first < end) visit(window, first, end, isInside, touches)
    }
    for (const { lower, upper } of this.#chains)
      for (let w = 0; w < length; w++) {
        const [f, t] = [from[w] as number, to[w] as number]
        const [inside, afterInside] = [places[lower + f] as number, places[upper + t] as number]
        const [touching, afterTouching] = [places[upper + f] as number, places[lower + t] as number]
        if (touching <= inside && inside <= afterInside && afterInside <= afterTouching) {
          run(w, touching, inside, false, true)
          run(w, inside, afterInside, true, true)
          run(w, afterInside, afterTouching, false, true)
        } else {
          run(w, inside, afterInside, true, false)
          run(w, touching, afterTouching, false, true)
        }
      }
  }

  /** Adds one row where it is inside and where it touches. */
  addRow(row: number, into: Float64Array): void {
    if (!this.#isPlaced) this.#place()
    const [a, c] = [positions.lower[row] as number, positions.upper[row] as number]
    if (a === c) {
      const within = this.windows.within[a] as readonly number[]
      for (let i = 0; i < within.length; i++) {
        const at = 2 * (within[i] as number)
        into[at] = (into[at] as number) + 1
        into[at + 1] = (into[at + 1] as number) + 1
      }
      return
    }
    const { from, to, length } = this.windows
    for (let w = 0; w < length; w++) {
      const [f, t] = [from[w] as number, to[w] as number]
      if (a > f && c <= t) into[2 * w] = (into[2 * w] as number) + 1
      if (a <= t && c > f) into[2 * w + 1] = (into[2 * w + 1] as number) + 1
    }
  }

  /** The words in which these rows stand. */
  get spans(): Spans {
    this.#spans ??= spansOf(this.ranges())
    return this.#spans
  }

  /** Of bits, those of rows that are inside a window or touch one. */
  narrowed(bits: Bits, into: Bits): Bits {
    into.fill(0)
    for (const { first, end } of this.ranges()) {
      const last = (end - 1) >>> 5
      for (let w = first >>> 5; w <= last; w++) {
        let word = bits[w] as number
        if (w === first >>> 5) word &= -1 << (first & 31)
        if (w === last && end & 31) word &= 2 ** (end & 31) - 1
        into[w] = (into[w] as number) | word
      }
    }
    return into
  }

  /** Visits the windows that a row touches or is inside of. */
  visit(row: number, hit: (window: number, isInside: boolean, touches: boolean) => void): void {
    if (!this.#isPlaced) this.#place()
    const [a, c] = [positions.lower[row] as number, positions.upper[row] as number]
    if (a === c) {
      for (const w of this.windows.within[a] as readonly number[]) hit(w, true, true)
      return
    }
    const { from, to, length } = this.windows
    for (let w = 0; w < length; w++) {
      const [f, t] = [from[w] as number, to[w] as number]
      const isInside = a > f && c <= t
      const touches = a <= t && c > f
      if (isInside || touches) hit(w, isInside, touches)
    }
  }

  /** For each row, how many days are not after its lower bound, and how many are before its upper one. */
  #place(): void {
    this.#isPlaced = true
    positions.lower.fill(0, 0, this.#segment.size)
    positions.upper.fill(0, 0, this.#segment.size)
    const last = this.windows.days.length - 1
    for (const { lower, upper, end } of this.#chains)
      for (const [edges, place] of [
        [lower, positions.lower],
        [upper, positions.upper],
      ] as const)
        for (let i = 0; i <= last; i++)
          place.fill(i + 1, places[edges + i], i < last ? places[edges + i + 1] : end)
  }
}
