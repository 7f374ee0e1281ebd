import { stillKnown } from '../projection/row-key.ts'
import { type Bits, flipBit, wordsFor } from './bits.ts'
import { ordered } from './ordered.ts'

const mostRemembered = 4
/** A position has 31 bits here; so many rows would not fit into memory. */
const mostPositions = 2 ** 31

/** The first index in an ascending list, up to `length`, of something greater. */
const firstAfter = (list: Uint32Array, length: number, value: number): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Which rows of a segment are known at a position. Each row is opened at one and perhaps closed at a later one; with
 * all these changes in the order of their positions, what is known then is what is left of those up to it. Every so
 * many changes the rows known are kept from the start, so that no question goes through more than half of them.
 */
export class KnownRows {
  readonly #size: number
  readonly #checkpointEvery: number
  #positions: Uint32Array
  #rows: Uint16Array
  #length: number
  readonly #checkpoints: Bits[]
  readonly #remembered = new Map<number, Bits>()
  /** The last position at which one was opened. */
  readonly lastOpened: number
  #firstClosed = Number.POSITIVE_INFINITY
  #closed = 0

  /** The rows' positions; `until` is `stillKnown` for those not closed. */
  constructor(from: ArrayLike<number>, until: ArrayLike<number>, checkpointEvery = 4096) {
    const size = from.length
    this.#size = size
    this.#checkpointEvery = checkpointEvery
    const [positions, rows] = [new Int32Array(2 * size), new Uint16Array(2 * size)]
    let [last, length] = [0, 0]
    for (let row = 0; row < size; row++) {
      const [opened, closed] = [from[row] as number, until[row] as number]
      last = Math.max(last, opened)
      positions[length] = opened
      rows[length++] = row
      if (closed === stillKnown) continue
      positions[length] = closed
      rows[length++] = row
      this.#firstClosed = Math.min(this.#firstClosed, closed)
      this.#closed++
    }
    if (last >= mostPositions) throw new RangeError(`counting takes positions up to ${mostPositions}`)
    this.lastOpened = last
    const order = ordered(positions.subarray(0, length))
    this.#length = length
    this.#positions = new Uint32Array(length)
    this.#rows = new Uint16Array(length)
    for (let i = 0; i < length; i++) {
      const change = order[i] as number
      this.#positions[i] = positions[change] as number
      this.#rows[i] = rows[change] as number
    }
    this.#checkpoints = [new Uint32Array(wordsFor(size))]
    this.#addCheckpoints()
  }

  /** The rows known at a position: all, none, or some, not to be written to and to be relied upon until others are asked. */
  at(position: number): Bits | 'all' | 'none' {
    if (position >= this.lastOpened && position < this.#firstClosed) return 'all'
    const changes = firstAfter(this.#positions, this.#length, position)
    if (this.#isNoneAfter(changes)) return 'none'
    const remembered = this.#remembered.get(changes)
    if (remembered) return remembered
    const bits = this.#after(changes, this.#forgotten())
    this.#remembered.set(changes, bits)
    return bits
  }

  /** Whether none is known at a position, without working out which are. */
  isNoneAt(position: number): boolean {
    if (position >= this.lastOpened && position < this.#firstClosed) return this.#size === 0
    return this.#isNoneAfter(firstAfter(this.#positions, this.#length, position))
  }

  #isNoneAfter(changes: number): boolean {
    return changes === 0 || (changes === this.#length && this.#closed === this.#size)
  }

  /** Bits to be written to: those of what was asked first, as new ones would keep the collector of garbage busy. */
  #forgotten(): Bits {
    const [first] = this.#remembered
    if (!first || this.#remembered.size < mostRemembered) return new Uint32Array(wordsFor(this.#size))
    const [changes, bits] = first
    this.#remembered.delete(changes)
    return bits
  }

  /** The rows opened at a position and those closed then. */
  changedAt(position: number): Uint16Array {
    const end = firstAfter(this.#positions, this.#length, position)
    return this.#rows.subarray(firstAfter(this.#positions, this.#length, position - 1), end)
  }

  /** Closes a row at a position. */
  close(row: number, position: number): void {
    if (this.#length === this.#positions.length) this.#grow()
    const at = firstAfter(this.#positions, this.#length, position)
    for (const changes of this.#remembered.keys()) if (changes > at) this.#remembered.delete(changes)
    this.#positions.copyWithin(at + 1, at, this.#length)
    this.#rows.copyWithin(at + 1, at, this.#length)
    this.#positions[at] = position
    this.#rows[at] = row
    this.#length++
    this.#firstClosed = Math.min(this.#firstClosed, position)
    this.#closed++
    // Rows of one load are not closed in the order of positions.
    this.#checkpoints.length = Math.min(this.#checkpoints.length, Math.floor(at / this.#checkpointEvery) + 1)
    this.#addCheckpoints()
  }

  /** When each row was closed, in the order of rows; `stillKnown` when it is not. */
  until(): Float64Array {
    const until = new Float64Array(this.#size).fill(stillKnown)
    const isOpen = new Uint8Array(this.#size)
    for (let i = 0; i < this.#length; i++) {
      const row = this.#rows[i] as number
      if (isOpen[row]) until[row] = this.#positions[i] as number
      isOpen[row] = 1
    }
    return until
  }

  /** How many rows are closed. */
  get closed(): number {
    return this.#closed
  }

  /** Memory taken, but for what is remembered of questions. */
  get bytes(): number {
    const checkpoint = 4 * wordsFor(this.#size)
    return this.#positions.byteLength + this.#rows.byteLength + this.#checkpoints.length * checkpoint
  }

  /** Forwards from the checkpoint before, or back from the next one, whichever is nearer. */
  #after(changes: number, into: Bits): Bits {
    const k = Math.min(Math.round(changes / this.#checkpointEvery), this.#checkpoints.length - 1)
    return this.#changed(this.#checkpoints[k] as Bits, k * this.#checkpointEvery, changes, into)
  }

  #addCheckpoints(): void {
    const [all, every] = [this.#checkpoints, this.#checkpointEvery]
    for (let end = all.length * every; end <= this.#length; end += every)
      all.push(this.#changed(all.at(-1) as Bits, end - every, end, new Uint32Array(wordsFor(this.#size))))
  }

  /** What is known after so many changes, given what is after so many others. */
  #changed(checkpoint: Bits, from: number, to: number, into: Bits): Bits {
    into.set(checkpoint)
    const end = Math.max(from, to)
    for (let i = Math.min(from, to); i < end; i++) flipBit(into, this.#rows[i] as number)
    return into
  }

  #grow(): void {
    const capacity = Math.max(16, this.#length * 1.25)
    const [positions, rows] = [this.#positions, this.#rows]
    this.#positions = new Uint32Array(capacity)
    this.#rows = new Uint16Array(capacity)
    this.#positions.set(positions)
    this.#rows.set(rows)
  }
}
