import type { Bits } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import type { Groups } from '../groups.ts'
import { atOnce } from '../in-turns.ts'
import type { Segment } from '../segment.ts'
import type { Selection } from '../selection.ts'
import { maybeOn } from './on-day.ts'
import { eachKey, keysIn } from './part-keys.ts'
import { eachOrganisation, type OwnParts } from './passing-parts.ts'
import { Pieces } from './pieces.ts'

/** Days in order, each once, at whose ends is counted. */
export class DaysAsked {
  readonly #days: Int32Array
  readonly #places: readonly number[]

  constructor(days: readonly number[]) {
    this.#days = Int32Array.from(new Set(days)).sort()
    this.#places = days.map(day => this.#firstFrom(day))
  }

  /** The day, if it is but one. */
  get only(): number | undefined {
    return this.#days.length === 1 ? this.#days[0] : undefined
  }

  /** Counts of nothing: by how much it is more on each day than on the one before, for sure and perhaps. */
  empty = (): Float64Array => new Float64Array(2 * this.#days.length + 2)

  /** Adds one who is there on the days of pieces. */
  add(pieces: Pieces, counts: Float64Array): void {
    if (this.#days.length === 1) {
      const day = this.#days[0] as number
      if (pieces.certain.has(day)) this.#add(counts, 0, day, day + 1)
      if (pieces.possible.has(day)) this.#add(counts, 1, day, day + 1)
      return
    }
    pieces.certain.united((first, end) => this.#add(counts, 0, first, end))
    pieces.possible.united((first, end) => this.#add(counts, 1, first, end))
  }

  /** The counts of all days that were asked for, two for each. */
  read = (counts: Float64Array): Float64Array => {
    const sums = counts.slice()
    for (let i = 2; i < sums.length; i++) sums[i] = (sums[i] as number) + (sums[i - 2] as number)
    return Float64Array.from({ length: 2 * this.#places.length }, (_, i) => {
      const place = this.#places[i >> 1] as number
      return sums[2 * place + (i & 1)] as number
    })
  }

  #add(counts: Float64Array, sort: 0 | 1, first: number, end: number): void {
    const [from, to] = [this.#firstFrom(first), this.#firstFrom(end)]
    if (from === to) return
    counts[2 * from + sort] = (counts[2 * from + sort] as number) + 1
    counts[2 * to + sort] = (counts[2 * to + sort] as number) - 1
  }

  #firstFrom(day: number): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#days[middle] as number) < day) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Counts the organisations that are partners by their selected parts, in all and by groups; see {@link DaysAsked}. */
export const countParts = (
  list: DatedList,
  selection: Selection,
  organisations: number,
  days: DaysAsked,
  groups?: Groups,
): Float64Array => {
  const total = days.empty()
  const pieces = new Pieces()
  const keysAt = groups && keysIn(groups, selection.picture)
  const visit = (parts: OwnParts): void => {
    days.add(pieces.of(parts), total)
    if (groups && keysAt)
      eachKey(parts, keysAt, (key, isIn) =>
        days.add(pieces.of(parts, isIn), key < 0 ? groups.none : groups.of(key)),
      )
  }
  const only = days.only
  const narrowed =
    only === undefined
      ? undefined
      : (segment: Segment, rows: Bits) => maybeOn(only, selection.picture, segment, rows)
  atOnce(eachOrganisation(list, selection, organisations, visit, narrowed))
  return total
}
