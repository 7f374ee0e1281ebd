import { type Bits, countBetween, wordBetween, wordsFor } from '../bits.ts'
import { countList } from '../count-list.ts'
import type { DatedList } from '../dated-list.ts'
import { placeOf } from '../dimensions.ts'
import { countSets } from '../each-group.ts'
import { Edges } from '../edges.ts'
import type { Groups } from '../groups.ts'
import { lastingRanks } from '../postings.ts'
import { mostRows, type Segment } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import { numbersOfRun, type Until } from './until.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const itself = (row: number): number => row

/**
 * Counts the selected rows of a list as `countList` does, from ever to the ends of days: where few rows are selected, in
 * one pass over them, however many days there are.
 */
export const countUntil = (
  list: DatedList,
  selection: Selection,
  until: Until,
  total: Float64Array,
  groups?: Groups,
): void => {
  const { windows } = until
  const { length } = selection.clauses
  const isOneDay = windows.length === 1
  const isOnePass = groups
    ? isOneDay && length > 1 && groups.place === placeOf.status
    : isOneDay || length > 0
  if (!isOnePass) {
    countList(list, selection, windows, total, groups)
    return
  }
  for (const segment of list.segments) {
    if (isNone(segment, selection) || !until.find(segment)) continue
    const bits = select(segment, selection, selected, until.spans)
    if (bits === 'none') continue
    const ranks = groups || bits === 'all' ? undefined : lastingRanks(bits)
    if (bits === 'all') new Edges(segment, windows).addTo(total, itself)
    else if (ranks) new Edges(segment, windows).addTo(total, row => ranks.before(row))
    else if (isOneDay) countDay(segment, bits, until, total, selection, groups)
    else addSteps(segment, bits, until)
  }
  if (!isOneDay) until.addLevels(total)
}

const countDay = (
  segment: Segment,
  bits: Bits,
  { runs, length }: Until,
  total: Float64Array,
  { picture }: Selection,
  groups?: Groups,
): void => {
  const sets = groups?.setsIn(segment, picture)
  const add = (first: number, end: number, at: 0 | 1, isNextToo: boolean): void => {
    if (first >= end) return
    const n = countBetween(bits, first, end)
    if (n === 0) return
    total[at] = (total[at] as number) + n
    if (isNextToo) total[at + 1] = (total[at + 1] as number) + n
    if (!groups || !sets) return
    const { counts, width } = groups.ofSets
    countSets(sets, bits, first, end, counts, width, at, isNextToo)
  }
  for (let r = 0; r < length; r += numbersOfRun) {
    const [first, touching, inside] = [runs[r] as number, runs[r + 1] as number, runs[r + 2] as number]
    const both = Math.min(touching, inside)
    add(first, both, 0, true)
    add(both, touching, 1, false)
    add(both, inside, 0, false)
  }
}

/** Adds each row on the first day of which it is inside, and on the first that it touches. */
const addSteps = ({ lower, upper }: Segment, bits: Bits, until: Until): void => {
  const { runs, length, steps } = until
  for (let r = 0; r < length; r += numbersOfRun) {
    const first = runs[r] as number
    const [touching, inside] = [runs[r + 1] as number, runs[r + 2] as number]
    const end = Math.max(touching, inside)
    const last = (end - 1) >>> 5
    for (let w = first >>> 5; w <= last; w++)
      for (let word = wordBetween(bits, w, first, end); word !== 0; word &= word - 1) {
        const row = (w << 5) + 31 - Math.clz32(word & -word)
        if (row < inside) {
          const at = 2 * until.before(upper[row] as number)
          steps[at] = (steps[at] as number) + 1
        }
        if (row < touching) {
          const at = 2 * until.before((lower[row] as number) + 1) + 1
          steps[at] = (steps[at] as number) + 1
        }
      }
  }
}
