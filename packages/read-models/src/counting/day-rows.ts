import { type Bits, flipBit, wordsFor } from './bits.ts'
import { firstFrom } from './first-from.ts'
import { ordered } from './ordered.ts'
import { never } from './windows.ts'

/** Which rows of a segment are there on a day, each from a first day to before another. */
export class DayRows {
  readonly #words: number
  /** The days on which rows come or go, and where the changes of each end. */
  readonly #days: Int32Array
  readonly #ends: Uint32Array
  readonly #rows: Uint16Array
  readonly #checkpointEvery: number
  readonly #checkpoints: Bits[]

  /**
   * By row the first day and the one before which it ends; one that is never there ends as it begins. The rows that are
   * there are kept every so many changes, so that no day is more than half of them away.
   */
  constructor(firsts: Int32Array, ends: Int32Array, checkpointEvery = 2048) {
    const size = firsts.length
    this.#checkpointEvery = checkpointEvery
    this.#words = wordsFor(size)
    const [days, rows] = [new Int32Array(2 * size), new Uint16Array(2 * size)]
    let length = 0
    for (let row = 0; row < size; row++) {
      const [first, end] = [firsts[row] as number, ends[row] as number]
      if (first >= end) continue
      days[length] = first
      rows[length++] = row
      if (end === never) continue
      days[length] = end
      rows[length++] = row
    }
    const order = ordered(days.subarray(0, length))
    this.#rows = Uint16Array.from(order, change => rows[change] as number)
    const distinct: number[] = []
    const after: number[] = []
    for (let i = 0; i < length; i++) {
      const day = days[order[i] as number] as number
      if (day !== distinct.at(-1)) {
        distinct.push(day)
        after.push(i)
      }
      after[after.length - 1] = i + 1
    }
    this.#days = Int32Array.from(distinct)
    this.#ends = Uint32Array.from(after)
    this.#checkpoints = [new Uint32Array(this.#words)]
    for (let end = checkpointEvery; end <= length; end += checkpointEvery) {
      const bits = (this.#checkpoints.at(-1) as Bits).slice()
      this.#flip(bits, end - checkpointEvery, end)
      this.#checkpoints.push(bits)
    }
  }

  /** Writes those that are there on a day. */
  write(day: number, into: Bits): void {
    const at = firstFrom(this.#days, 0, this.#days.length, day + 1)
    const changes = at === 0 ? 0 : (this.#ends[at - 1] as number)
    const k = Math.min(Math.round(changes / this.#checkpointEvery), this.#checkpoints.length - 1)
    into.set(this.#checkpoints[k] as Bits)
    const checkpoint = k * this.#checkpointEvery
    this.#flip(into, Math.min(checkpoint, changes), Math.max(checkpoint, changes))
  }

  #flip(bits: Bits, from: number, to: number): void {
    for (let i = from; i < to; i++) flipBit(bits, this.#rows[i] as number)
  }
}
