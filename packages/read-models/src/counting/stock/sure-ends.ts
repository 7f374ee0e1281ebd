import type { Bits } from '../bits.ts'
import { flipBit } from '../bits.ts'
import { DayPlaces } from '../day-places.ts'
import { ordered } from '../ordered.ts'
import type { Segment } from '../segment.ts'
import { never } from '../windows.ts'
import { moreOfStart } from './presences.ts'

const checkpointEvery = 1024

/**
 * Which rows of a segment of starts are not over by the end of a day. As they end one after the other, what is left
 * after every so many is kept, so that no day is more than half as many steps away.
 */
class SureEnds {
  /** The rows that end, the first to do so first. */
  readonly #rows: Uint16Array
  readonly #places: DayPlaces | undefined
  readonly #checkpoints: readonly Bits[]

  constructor({ all, more }: Segment) {
    const days = more[moreOfStart.certainEnd] as Int32Array
    const order = ordered(days)
    let length = 0
    for (const day of days) if (day < never) length++
    this.#rows = Uint16Array.from(order.subarray(0, length))
    const ends = Int32Array.from(this.#rows, row => days[row] as number)
    this.#places = length > 0 ? new DayPlaces(ends, 0, length) : undefined
    const checkpoints = [all]
    for (let from = 0; from + checkpointEvery <= length; from += checkpointEvery) {
      const left = (checkpoints.at(-1) as Bits).slice()
      for (let i = from; i < from + checkpointEvery; i++) flipBit(left, this.#rows[i] as number)
      checkpoints.push(left)
    }
    this.#checkpoints = checkpoints
  }

  /** Writes the rows that, once begun, are surely there at the end of a day. */
  write(day: number, into: Bits): void {
    const ended = this.#places?.of(day + 1) ?? 0
    const nearest = Math.min(Math.round(ended / checkpointEvery), this.#checkpoints.length - 1)
    into.set(this.#checkpoints[nearest] as Bits)
    const from = nearest * checkpointEvery
    const end = Math.max(from, ended)
    for (let i = Math.min(from, ended); i < end; i++) flipBit(into, this.#rows[i] as number)
  }
}

const known = new WeakMap<Segment, SureEnds>()

/** The ends of the rows of a segment, put in order once. */
export const sureEnds = (segment: Segment): SureEnds => {
  const ends = known.get(segment) ?? new SureEnds(segment)
  known.set(segment, ends)
  return ends
}
