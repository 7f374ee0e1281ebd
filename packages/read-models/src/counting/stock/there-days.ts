import { DayRows } from '../day-rows.ts'
import type { Segment } from '../segment.ts'
import { moreOfStart } from './presences.ts'

/** On which days the rows of a segment of starts are there. */
export type ThereDays = { readonly possible: DayRows; readonly certain: DayRows }

/** There are so many of them that what is kept is kept sparingly. */
const checkpointEvery = 4096

const known = new WeakMap<Segment, ThereDays>()

/** Those of a segment, worked out once. */
export const thereDays = (segment: Segment): ThereDays => {
  const days = known.get(segment) ?? workedOut(segment)
  known.set(segment, days)
  return days
}

const workedOut = ({ lower, more }: Segment): ThereDays => {
  const [possibleEnd, certainStart, certainEnd] = [
    more[moreOfStart.possibleEnd] as Int32Array,
    more[moreOfStart.certainStart] as Int32Array,
    more[moreOfStart.certainEnd] as Int32Array,
  ]
  return {
    possible: new DayRows(lower, possibleEnd, checkpointEvery),
    certain: new DayRows(certainStart, certainEnd, checkpointEvery),
  }
}
