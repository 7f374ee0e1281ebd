import type { Spans } from '../bits.ts'
import { DayRows } from '../day-rows.ts'
import type { Segment } from '../segment.ts'
import { never } from '../windows.ts'
import { moreOfStart } from './presences.ts'

/** On which days the rows of a segment of starts are there. */
export type ThereDays = {
  readonly possible: DayRows
  readonly certain: DayRows
  /** Of each chain, where those begin that are there for sure and of which another row says when they perhaps are. */
  readonly onlySure: readonly number[]
}

/** There are so many of them that what is kept is kept sparingly. */
const checkpointEvery = 4096

const known = new WeakMap<Segment, ThereDays>()

/** Those of a segment, worked out once. */
export const thereDays = (segment: Segment): ThereDays => {
  const days = known.get(segment) ?? workedOut(segment)
  known.set(segment, days)
  return days
}

/** Whether some rows of a segment may be there on a day. */
export const isAnyThere = (segment: Segment, day: number): boolean => {
  const { possible, certain } = thereDays(segment)
  return possible.countOn(day) > 0 || certain.countOn(day) > 0
}

let words = new Int32Array(256)

/**
 * The words of starts in which all rows stand that may be there on a day, as the others begin later. To be relied upon
 * until those of another day or segment are asked for.
 */
export const begunBy = (segment: Segment, day: number): Spans => {
  const { places, faces, whole } = segment
  // Of two faces, what is sure may come before what is possible.
  if (faces > 1) return whole
  const { onlySure } = thereDays(segment)
  if (words.length < 4 * places.length) words = new Int32Array(8 * places.length)
  let length = 0
  let first = 0
  for (let chain = 0; chain < places.length; chain++) {
    const { lower, end } = places[chain] as Segment['places'][number]
    length = withRows(length, first, lower.of(day + 1))
    length = withRows(length, onlySure[chain] as number, end)
    first = end
  }
  return words.subarray(0, length)
}

/** Adds the words of rows that come after those added; says how many numbers there are then. */
const withRows = (length: number, first: number, end: number): number => {
  if (first >= end) return length
  const word = first >>> 5
  // Those before may end in the word in which these begin.
  const at = length > 0 && word <= (words[length - 1] as number) ? length - 1 : length + 1
  if (at > length) words[length] = word
  words[at] = ((end - 1) >>> 5) + 1
  return at + 1
}

const workedOut = ({ lower, more, places }: Segment): ThereDays => {
  const [possibleEnd, certainStart, certainEnd] = [
    more[moreOfStart.possibleEnd] as Int32Array,
    more[moreOfStart.certainStart] as Int32Array,
    more[moreOfStart.certainEnd] as Int32Array,
  ]
  return {
    possible: new DayRows(lower, possibleEnd, checkpointEvery),
    certain: new DayRows(certainStart, certainEnd, checkpointEvery),
    onlySure: places.map(chain => chain.lower.of(never)),
  }
}
