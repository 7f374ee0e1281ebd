import { countBits, hasBit, someBit } from '../bits.ts'
import { Heap } from '../heap.ts'
import { comparePlaces, type RowPlace } from '../page.ts'
import { moreOfPart } from './part-rows.ts'
import type { PartsThere } from './parts-there.ts'

/** A part at its place. */
export type PlacedPart = RowPlace & { readonly there: PartsThere; readonly row: number }

/** Whether a row is looked at. */
type Test = (there: PartsThere, row: number) => boolean

/** So few rows of a segment are put in order by themselves. */
const few = 512

/** The selected rows of a segment by their places, from a place on up to a day. */
class Walk {
  readonly there: PartsThere
  readonly #order: ArrayLike<number>
  readonly #passes: Test
  readonly #lastDay: number
  readonly #lowers: Int32Array
  /** In the same order, the last of the days before which their stretches end. */
  readonly #ends: Int32Array | undefined
  #next = 0
  /** Where it stands; undefined at its end. */
  part: PlacedPart | undefined

  constructor(there: PartsThere, passes: Test, lastDay: number, after: RowPlace | undefined) {
    const { segment, days, rows } = there
    this.there = there
    this.#passes = passes
    this.#lastDay = lastDay
    this.#lowers = segment.more[moreOfPart.ownLower] as Int32Array
    if (countBits(rows) <= few) this.#order = this.#inOrder(after)
    else {
      this.#order = days.byPlace
      this.#ends = days.endsByPlace
      if (after) this.#next = this.#firstFrom(after)
    }
    this.step()
  }

  step(): void {
    const { rows, segment } = this.there
    this.part = undefined
    for (; this.#next < this.#order.length; this.#next++) {
      if (this.#ends && (this.#ends[this.#next] as number) <= this.#lastDay + 1 && !this.#isElsewhere())
        continue
      const row = this.#order[this.#next] as number
      const lower = this.#lowers[row] as number
      if (lower > this.#lastDay) return
      if (!hasBit(rows, row) || !this.#passes(this.there, row)) continue
      this.part = { there: this.there, row, lower, position: segment.position[row] as number }
      this.#next++
      return
    }
  }

  /** Whether more of the next row's stretch may be in another segment. */
  #isElsewhere(): boolean {
    return hasBit(this.there.elsewhere, this.#order[this.#next] as number)
  }

  /** The rows that are looked at, where there are few. */
  #inOrder(after: RowPlace | undefined): number[] {
    const order: number[] = []
    someBit(this.there.rows, 0, this.there.segment.size, row => {
      const isAsked =
        (this.#lowers[row] as number) <= this.#lastDay &&
        (!after || this.#compare(row, after) >= 0) &&
        this.#passes(this.there, row)
      if (isAsked) order.push(row)
      return false
    })
    return order.sort((a, b) => comparePlaces(this.#placeOf(a), this.#placeOf(b)))
  }

  #compare(row: number, { lower, position }: RowPlace): number {
    const day = this.#lowers[row] as number
    return day === lower ? (this.there.segment.position[row] as number) - position : day - lower
  }

  #placeOf(row: number): RowPlace {
    return { lower: this.#lowers[row] as number, position: this.there.segment.position[row] as number }
  }

  #firstFrom(place: RowPlace): number {
    let [low, high] = [0, this.#order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#order[middle] as number, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isSooner = (a: Walk, b: Walk): boolean => comparePlaces(a.part as PlacedPart, b.part as PlacedPart) < 0

/** The selected parts by their places, from a place on up to a day, those of one place at a time. */
export function* partsByPlace(
  all: readonly PartsThere[],
  passes: Test,
  lastDay: number,
  after: RowPlace | undefined,
): Generator<readonly PlacedPart[], void, void> {
  const walks = all.map(there => new Walk(there, passes, lastDay, after)).filter(({ part }) => part)
  const heap = new Heap(isSooner, walks)
  let parts: PlacedPart[] = []
  for (let walk = heap.first; walk; walk = heap.first) {
    const part = walk.part as PlacedPart
    const [before] = parts
    if (before && comparePlaces(before, part) < 0) {
      yield parts
      parts = []
    }
    parts.push(part)
    walk.step()
    if (walk.part) heap.moved()
    else heap.drop()
  }
  if (parts.length > 0) yield parts
}
