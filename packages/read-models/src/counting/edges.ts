import type { Bits, Spans } from './bits.ts'
import { mostRows, type Segment } from './segment.ts'
import type { Windows } from './windows.ts'

/** Where the rows of one chain stand to the days of windows. */
type ChainEdges = {
  /** For each day, the first row whose lower bound is not before it … */
  readonly lower: Int32Array
  /** … and the first whose upper bound is after it. */
  readonly upper: Int32Array
  readonly end: number
}

const positions = { lower: new Uint16Array(mostRows), upper: new Uint16Array(mostRows) }

/** Where the rows of a segment stand to windows: in each chain those inside, and those that touch, follow one another. */
export class Edges {
  readonly #windows: Windows
  readonly #chains: ChainEdges[] = []
  readonly #ranks: { readonly lower: Int32Array; readonly upper: Int32Array }
  readonly #segment: Segment
  #isPlaced = false

  constructor(segment: Segment, windows: Windows) {
    const { days } = windows
    this.#windows = windows
    this.#segment = segment
    this.#ranks = { lower: new Int32Array(days.length), upper: new Int32Array(days.length) }
    for (const { lower: lowers, upper: uppers, end } of segment.places) {
      const last = days.length - 1
      const [lower, upper] = [new Int32Array(days.length), new Int32Array(days.length)]
      for (let i = 0; i <= last; i++) {
        lower[i] = lowers.of(days[i] as number)
        upper[i] = uppers.of((days[i] as number) + 1)
      }
      const isTouched =
        (upper[0] as number) < (lower[last] as number) || (lower[0] as number) < (upper[last] as number)
      if (isTouched) this.#chains.push({ lower, upper, end })
    }
  }

  /** Whether no row is in or touches any window. */
  get isEmpty(): boolean {
    return this.#chains.length === 0
  }

  /**
   * Adds how many rows are inside each window and how many touch it, at twice its index and after; `before` says
   * how many of those that count stand before a row.
   */
  addTo(into: Float64Array, before: (row: number) => number): void {
    const { from, to, length, days } = this.#windows
    const { lower, upper } = this.#ranks
    for (const chain of this.#chains) {
      for (let i = 0; i < days.length; i++) {
        lower[i] = before(chain.lower[i] as number)
        upper[i] = before(chain.upper[i] as number)
      }
      for (let w = 0; w < length; w++) {
        const [f, t] = [from[w] as number, to[w] as number]
        const inside = (upper[t] as number) - (lower[f] as number)
        const touching = (lower[t] as number) - (upper[f] as number)
        if (inside > 0) into[2 * w] = (into[2 * w] as number) + inside
        if (touching > 0) into[2 * w + 1] = (into[2 * w + 1] as number) + touching
      }
    }
  }

  /** How many rows may be inside or touch a window, and how often {@link addTo} looks how many stand before one. */
  get size(): { readonly rows: number; readonly looks: number } {
    const rows = this.ranges().reduce((sum, { first, end }) => sum + end - first, 0)
    return { rows, looks: 2 * this.#chains.length * this.#windows.days.length }
  }

  /** The first row and the end of what may be inside or touch a window, chain by chain. */
  ranges(): { first: number; end: number }[] {
    const last = this.#windows.days.length - 1
    return this.#chains
      .map(({ lower, upper }) => ({
        first: Math.min(lower[0] as number, upper[0] as number),
        end: Math.max(lower[last] as number, upper[last] as number),
      }))
      .filter(({ first, end }) => first < end)
  }

  /** Visits for each window the rows that are inside it, and those that touch it, each from one to before another. */
  eachRange(visit: (window: number, first: number, end: number, isInside: boolean) => void): void {
    const { from, to, length } = this.#windows
    for (const { lower, upper } of this.#chains)
      for (let w = 0; w < length; w++) {
        const [f, t] = [from[w] as number, to[w] as number]
        const [inside, afterInside] = [lower[f] as number, upper[t] as number]
        if (inside < afterInside) visit(w, inside, afterInside, true)
        const [touching, afterTouching] = [upper[f] as number, lower[t] as number]
        if (touching < afterTouching) visit(w, touching, afterTouching, false)
      }
  }

  /** Adds one row where it is inside and where it touches. Other edges must not have been asked meanwhile. */
  addRow(row: number, into: Float64Array): void {
    if (!this.#isPlaced) this.#place()
    const [a, c] = [positions.lower[row] as number, positions.upper[row] as number]
    if (a === c) {
      const within = this.#windows.within[a] as readonly number[]
      for (let i = 0; i < within.length; i++) {
        const at = 2 * (within[i] as number)
        into[at] = (into[at] as number) + 1
        into[at + 1] = (into[at + 1] as number) + 1
      }
      return
    }
    const { from, to, length } = this.#windows
    for (let w = 0; w < length; w++) {
      const [f, t] = [from[w] as number, to[w] as number]
      if (a > f && c <= t) into[2 * w] = (into[2 * w] as number) + 1
      if (a <= t && c > f) into[2 * w + 1] = (into[2 * w + 1] as number) + 1
    }
  }

  /** The words in which these rows stand. */
  get spans(): Spans {
    const spans: number[] = []
    for (const { first, end } of this.ranges()) {
      const [begin, stop] = [first >>> 5, ((end - 1) >>> 5) + 1]
      const last = spans.at(-1)
      if (last !== undefined && begin <= last) spans[spans.length - 1] = stop
      else spans.push(begin, stop)
    }
    return Int32Array.from(spans)
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

  /** Visits the windows that a row touches or is inside of. Other edges must not have been asked meanwhile. */
  visit(row: number, hit: (window: number, isInside: boolean, touches: boolean) => void): void {
    if (!this.#isPlaced) this.#place()
    const [a, c] = [positions.lower[row] as number, positions.upper[row] as number]
    if (a === c) {
      for (const w of this.#windows.within[a] as readonly number[]) hit(w, true, true)
      return
    }
    const { from, to, length } = this.#windows
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
    for (const { lower, upper, end } of this.#chains)
      for (const [edges, place] of [
        [lower, positions.lower],
        [upper, positions.upper],
      ] as const)
        for (let i = 0; i < edges.length; i++) place.fill(i + 1, edges[i], edges[i + 1] ?? end)
  }
}
