import { wordsFor } from '../bits.ts'
import type { Segment } from '../segment.ts'
import { longAgo, never } from '../windows.ts'
import { moreOfStart } from './presences.ts'

const known = new WeakMap<Segment, Int32Array>()

/** For each word of rows of starts, the first day on which none of them is there any more; worked out once. */
export const latestEnds = (segment: Segment): Int32Array => {
  const before = known.get(segment)
  if (before) return before
  const { lower, more, size } = segment
  const [possibleEnd, certainStart, certainEnd] = [
    more[moreOfStart.possibleEnd] as Int32Array,
    more[moreOfStart.certainStart] as Int32Array,
    more[moreOfStart.certainEnd] as Int32Array,
  ]
  const latest = new Int32Array(wordsFor(size)).fill(longAgo)
  for (let row = 0; row < size; row++) {
    const possible = (lower[row] as number) < never ? (possibleEnd[row] as number) : longAgo
    const certain = (certainStart[row] as number) < never ? (certainEnd[row] as number) : longAgo
    latest[row >>> 5] = Math.max(latest[row >>> 5] as number, possible, certain)
  }
  known.set(segment, latest)
  return latest
}
