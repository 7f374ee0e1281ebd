import { type Bits, countBits, wordBetween, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import { moreOfStart } from './presences.ts'
import { numbersOfRun, type Until } from './until.ts'

const selected = new Uint32Array(wordsFor(mostRows))

/** Where no more than one row in so many is selected, rows are looked at one by one. */
const fewShare = 24

/** Whether few rows of a list of starts are selected, as far as a part of its largest segment tells. */
export const isOfFew = ({ segments }: DatedList, selection: Selection): boolean => {
  if (selection.clauses.length === 0) return false
  let largest = segments[0]
  for (const segment of segments) if (segment.size > (largest?.size ?? 0)) largest = segment
  if (!largest) return true
  const words = largest.all.length
  const part = Int32Array.of((words * 3) >>> 3, (words * 4) >>> 3)
  const bits = select(largest, selection, selected, part)
  return bits === 'none' || (bits !== 'all' && countBits(bits, part) * fewShare <= (words << 5) >>> 3)
}

/**
 * Counts the selected rows of a list of starts that are there at the end of each of several days, for sure and perhaps:
 * in one pass over them, as each tells its end too.
 */
export const countThere = (
  starts: DatedList,
  selection: Selection,
  until: Until,
  total: Float64Array,
): void => {
  for (const segment of starts.segments) {
    if (isNone(segment, selection) || !until.find(segment)) continue
    const found = select(segment, selection, selected, until.spans)
    if (found !== 'none') addSteps(segment, found === 'all' ? segment.all : found, until)
  }
  until.addLevels(total)
}

/** Adds each row from the first day on which it is there, and takes it away on the first on which it is no more. */
const addSteps = ({ lower, upper, more }: Segment, bits: Bits, until: Until): void => {
  const possibleEnd = more[moreOfStart.possibleEnd] as Int32Array
  const certainEnd = more[moreOfStart.certainEnd] as Int32Array
  const { runs, length } = until
  for (let r = 0; r < length; r += numbersOfRun) {
    const [first, touching, inside] = [runs[r] as number, runs[r + 1] as number, runs[r + 2] as number]
    const end = Math.max(touching, inside)
    const last = (end - 1) >>> 5
    for (let w = first >>> 5; w <= last; w++)
      for (let word = wordBetween(bits, w, first, end); word !== 0; word &= word - 1) {
        const row = (w << 5) + 31 - Math.clz32(word & -word)
        if (row < inside) until.step(0, upper[row] as number, (certainEnd[row] as number) + 1)
        if (row < touching) until.step(1, (lower[row] as number) + 1, (possibleEnd[row] as number) + 1)
      }
  }
}
