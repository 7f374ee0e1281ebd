import type { Segment } from '../segment.ts'
import type { Windows } from '../windows.ts'

/** Of a chain: where its rows begin, where those that touch end, and where those that are inside do. */
export const numbersOfRun = 3

/**
 * Which rows of a segment are inside, and which touch, what goes from ever to the end of each of some days. Both follow
 * one another from the beginning of each chain.
 */
export class Until {
  readonly windows: Windows
  /** The last day's end. */
  readonly #end: number
  /** {@link numbersOfRun} for each chain of the segment that has any by the last day, and how many numbers these are. */
  runs = new Int32Array(96)
  length = 0
  /** By how much it is more at the end of each day than at the one before: two numbers. */
  readonly #steps: Float64Array
  /** The words that they stand in. */
  #spans = new Int32Array(64)
  #spansLength = 0
  /** The same by how many days it is after the first end. */
  #places: Uint16Array | undefined

  constructor(windows: Windows) {
    this.windows = windows
    this.#end = windows.days[windows.days.length - 1] as number
    this.#steps = new Float64Array(2 * (windows.days.length + 1))
  }

  /** Finds the rows of a segment; false when there are none. */
  find({ places }: Segment): boolean {
    if (places.length * numbersOfRun > this.runs.length) this.#grow(places.length)
    const { runs } = this
    const end = this.#end
    let first = 0
    let n = 0
    let s = 0
    for (const { lower, upper, end: next } of places) {
      const touching = lower.of(end)
      const inside = upper.of(end + 1)
      const last = Math.max(touching, inside)
      if (last > first) {
        runs[n++] = first
        runs[n++] = touching
        runs[n++] = inside
        const begin = first >>> 5
        const stop = ((last - 1) >>> 5) + 1
        if (s > 0 && begin <= (this.#spans[s - 1] as number)) this.#spans[s - 1] = stop
        else {
          this.#spans[s++] = begin
          this.#spans[s++] = stop
        }
      }
      first = next
    }
    this.length = n
    this.#spansLength = s
    return n > 0
  }

  get spans(): Int32Array {
    return this.#spans.subarray(0, this.#spansLength)
  }

  /** Adds one for sure (0) or perhaps (1) to what ends on a day or later, but not to what does on another or later. */
  step(sort: 0 | 1, from: number, to: number): void {
    const steps = this.#steps
    const first = 2 * this.#before(from) + sort
    const end = 2 * this.#before(to) + sort
    steps[first] = (steps[first] as number) + 1
    steps[end] = (steps[end] as number) - 1
  }

  /** The index of the first of the windows' days that is not before one. */
  #before(day: number): number {
    const { days } = this.windows
    // The first of them is long ago.
    const first = days[1] as number
    if (day <= first) return 1
    if (day > this.#end) return days.length
    this.#places ??= this.#made(first)
    return this.#places[day - first] as number
  }

  /** Adds what the steps have come to by each day, and forgets them. */
  addLevels(counts: Float64Array): void {
    const { windows } = this
    const steps = this.#steps
    for (let i = 2; i < steps.length; i++) steps[i] = (steps[i] as number) + (steps[i - 2] as number)
    for (let w = 0; w < windows.length; w++)
      for (let sort = 0; sort < 2; sort++) {
        const level = steps[2 * (windows.to[w] as number) + sort] as number
        counts[2 * w + sort] = (counts[2 * w + sort] as number) + level
      }
    steps.fill(0)
  }

  #made(first: number): Uint16Array {
    const { days } = this.windows
    const before = new Uint16Array(this.#end - first + 1)
    for (let i = 1; i + 1 < days.length; i++)
      before.fill(i + 1, (days[i] as number) - first + 1, (days[i + 1] as number) - first + 1)
    return before
  }

  #grow(chains: number): void {
    this.runs = new Int32Array(2 * numbersOfRun * chains)
    this.#spans = new Int32Array(4 * chains)
  }
}
