import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'
import { DayRows } from '../day-rows.ts'
import { label, labels } from '../dimensions.ts'
import { ordered } from '../ordered.ts'
import type { Picture } from '../organisations.ts'
import type { Segment } from '../segment.ts'
import { never } from '../windows.ts'
import { isOfOneStretch, moreOfPart } from './part-rows.ts'

/** The parts of a segment by the days on which they are there, and by their places. */
export type PartDays = {
  /** On which days a row by itself tells that its organisation may be there, and that it surely is. */
  readonly possible: DayRows
  readonly certain: DayRows
  /** On which days it takes the rows of a stretch together, of bound ones: by the first of two, or by all of them. */
  readonly together: DayRows
  readonly bound: Bits
  /** Of these, the rows that go on with the stretch of the one before. */
  readonly goesOn: Bits
  /** The last row of each organisation. */
  readonly last: Bits
  /** For each word of rows the last of the days before which one of them ends. */
  readonly latest: Int32Array
  /** The rows by the first days of the parts and the positions of their events. */
  readonly byPlace: Uint16Array
  /** For each of these the last of the days before which its stretch ends, as far as it is in the segment. */
  readonly endsByPlace: Int32Array
}

const known = new WeakMap<Segment, PartDays>()

/** Those of a segment, worked out once. */
export const partDaysOf = (segment: Segment, picture: Picture): PartDays => {
  const days = known.get(segment) ?? workedOut(segment, picture)
  known.set(segment, days)
  return days
}

/** For each row from a first day to before another. */
class Spans {
  readonly firsts: Int32Array
  readonly ends: Int32Array

  constructor(firsts: Int32Array, ends: Int32Array) {
    this.firsts = firsts
    this.ends = ends
  }

  set(row: number, first: number, end: number): void {
    this.firsts[row] = first
    this.ends[row] = Math.max(first, end)
  }

  /** Narrows the days of a row. */
  within(row: number, first: number, end: number): void {
    const begin = Math.max(this.firsts[row] as number, first)
    this.set(row, begin, Math.min(this.ends[row] as number, end))
  }
}

const workedOut = (segment: Segment, picture: Picture): PartDays => {
  const { size, lower, upper, more, position } = segment
  const organisations = more[moreOfPart.organisation] as Int32Array
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  const possible = new Spans(new Int32Array(size), new Int32Array(size))
  const certain = new Spans(new Int32Array(size), new Int32Array(size))
  const together = new Spans(new Int32Array(size), new Int32Array(size))
  const last = new Uint32Array(wordsFor(size))
  const latest = new Int32Array(wordsFor(size)).fill(-never)
  for (let row = 0; row < size; row++) {
    const end = upper[row] as number
    latest[row >>> 5] = Math.max(latest[row >>> 5] as number, end)
    possible.set(row, lower[row] as number, end === never ? never : end - 1)
    certain.set(row, (startUpper[row] as number) - 1, endLower[row] as number)
    if (row === size - 1 || organisations[row] !== organisations[row + 1]) setBit(last, row)
  }
  const postings = segment.postings(labels, picture)
  const index = postings.indexOf(label.bound)
  const bound = postings.united(index < 0 ? [] : [index])
  const goesOn = goingOn(segment, bound)
  for (let row = 0; row < size; row++) {
    const first = row
    while (row + 1 < size && hasBit(goesOn, row + 1)) row++
    if (row > first) bind(segment, first, row, possible, certain, together)
  }
  const byDay = ordered(more[moreOfPart.ownLower] as Int32Array, ordered(Int32Array.from(position)))
  const ends = endsOfStretches(segment)
  return {
    possible: new DayRows(possible.firsts, possible.ends),
    certain: new DayRows(certain.firsts, certain.ends),
    together: new DayRows(together.firsts, together.ends),
    bound,
    goesOn,
    last,
    latest,
    byPlace: Uint16Array.from(byDay),
    endsByPlace: Int32Array.from(byDay, row => ends[row] as number),
  }
}

/** For each row the last day before which one of its stretch ends. */
const endsOfStretches = (segment: Segment): Int32Array => {
  const { size, upper } = segment
  const ends = new Int32Array(size)
  for (let first = 0, row = 0; first < size; first = row) {
    let latest = -never
    for (; row < size && isOfOneStretch(segment, row, first); row++)
      latest = Math.max(latest, upper[row] as number)
    ends.fill(latest, first, row)
  }
  return ends
}

/** Of bound rows, those that go on with the stretch of the one before. */
const goingOn = ({ size, from, more }: Segment, bound: Bits): Bits => {
  const [organisations, strands, indices] = more as [Int32Array, Int32Array, Int32Array]
  const found = new Uint32Array(wordsFor(size))
  for (let row = 1; row < size; row++)
    if (
      hasBit(bound, row) &&
      hasBit(bound, row - 1) &&
      organisations[row] === organisations[row - 1] &&
      strands[row] === strands[row - 1] &&
      from[row] === from[row - 1] &&
      indices[row] === (indices[row - 1] as number) + 1
    )
      setBit(found, row)
  return found
}

/**
 * Rows of a stretch, from one to another: where it isn't sure which of two that follow one another it is, they are
 * looked at together. Where that cannot be told of two at a time they always are.
 */
const bind = (
  { lower, upper, more }: Segment,
  first: number,
  last: number,
  possible: Spans,
  certain: Spans,
  together: Spans,
): void => {
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  const beginOf = (row: number): number => Math.min(endLower[row] as number, lower[row + 1] as number)
  const endOf = (row: number): number =>
    Math.max((startUpper[row + 1] as number) - 1, (upper[row] as number) - 1)
  let isInOrder = true
  let [least, most] = [never, -never]
  for (let row = first; row <= last; row++) {
    isInOrder &&=
      (lower[first] as number) <= (lower[row] as number) &&
      (startUpper[first] as number) <= (startUpper[row] as number) &&
      (endLower[row] as number) <= (endLower[last] as number) &&
      (upper[row] as number) <= (upper[last] as number)
    least = Math.min(least, lower[row] as number)
    most = Math.max(most, upper[row] as number)
    if (row > first && row < last) isInOrder &&= endOf(row - 1) <= beginOf(row)
  }
  for (let row = first; row <= last; row++) {
    const begin = isInOrder ? (row === first ? -never : endOf(row - 1)) : never
    const end = isInOrder && row < last ? beginOf(row) : never
    possible.within(row, begin, end)
    certain.within(row, begin, end)
    if (isInOrder && row < last) together.set(row, beginOf(row), endOf(row))
  }
  if (!isInOrder) for (let row = first; row <= last; row++) together.set(row, -never, never)
  // On other days none of them may be there.
  for (let row = first; row <= last; row++) together.within(row, least, most)
}
