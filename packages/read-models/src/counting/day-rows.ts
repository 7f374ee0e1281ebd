import { type Bits, flipBit, wordsFor } from './bits.ts'
import { firstFrom } from './first-from.ts'
import { ordered } from './ordered.ts'
import { never } from './windows.ts'

/** Which rows of a segment are there on a day, each from a first day to before another. */
export class DayRows {
  readonly #words: number
  /** The days on which rows come or go, where the changes of each end, and how many rows are there then. */
  readonly #days: Int32Array
  readonly #ends: Int32Array
  readonly #counts: Int32Array
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
    this.#rows = new Uint16Array(length)
    const [distinct, after, counts] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
    let [count, there] = [0, 0]
    for (let i = 0; i < length; i++) {
      const change = order[i] as number
      const [row, day] = [rows[change] as number, days[change] as number]
      this.#rows[i] = row
      if (count === 0 || distinct[count - 1] !== day) distinct[count++] = day
      there += firsts[row] === day ? 1 : -1
      after[count - 1] = i + 1
      counts[count - 1] = there
    }
    this.#days = distinct.slice(0, count)
    this.#ends = after.slice(0, count)
    this.#counts = counts.slice(0, count)
    this.#checkpoints = [new Uint32Array(this.#words)]
    for (let end = checkpointEvery; end <= length; end += checkpointEvery) {
      const bits = (this.#checkpoints.at(-1) as Bits).slice()
      this.#flip(bits, end - checkpointEvery, end)
      this.#checkpoints.push(bits)
    }
  }

  /** How many are there on a day. */
  countOn(day: number): number {
    const at = firstFrom(this.#days, 0, this.#days.length, day + 1)
    return at === 0 ? 0 : (this.#counts[at - 1] as number)
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
