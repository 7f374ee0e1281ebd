import { ordered } from '../ordered.ts'
import type { Segment } from '../segment.ts'
import { moreOfStart } from './presences.ts'

const known = new WeakMap<Segment, Uint16Array>()

/** The rows of a segment of starts by their subjects; put in order once. */
export const rowsBySubject = (segment: Segment): Uint16Array => {
  const rows = known.get(segment) ?? Uint16Array.from(ordered(subjectsIn(segment)))
  known.set(segment, rows)
  return rows
}

/** The rows of a subject in a segment of starts. */
export const rowsOfSubject = (segment: Segment, subject: number): Uint16Array => {
  const [subjects, rows] = [subjectsIn(segment), rowsBySubject(segment)]
  let [low, high] = [0, rows.length]
  // Segments are mostly of subjects that follow one another.
  if (subject < (subjects[rows[0] as number] as number)) return none
  if (subject > (subjects[rows[high - 1] as number] as number)) return none
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((subjects[rows[middle] as number] as number) < subject) low = middle + 1
    else high = middle
  }
  while (subjects[rows[high] as number] === subject) high++
  return rows.subarray(low, high)
}

const none = new Uint16Array(0)

const subjectsIn = ({ more }: Segment): Int32Array => more[moreOfStart.subject] as Int32Array
