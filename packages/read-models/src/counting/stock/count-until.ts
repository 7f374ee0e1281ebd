import { type Bits, countBetween, wordsFor } from '../bits.ts'
import { countList } from '../count-list.ts'
import type { DatedList } from '../dated-list.ts'
import { Edges } from '../edges.ts'
import type { Groups } from '../groups.ts'
import { lastingRanks } from '../postings.ts'
import { mostRows } from '../segment.ts'
import { isNone, type Selection, select } from '../selection.ts'
import { numbersOfRun, type Until } from './until.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const itself = (row: number): number => row

/** Counts the selected rows of a list as `countList` does, from ever to the ends of days. */
export const countUntil = (
  list: DatedList,
  selection: Selection,
  until: Until,
  total: Float64Array,
  groups?: Groups,
): void => {
  const { windows } = until
  if (groups || windows.length > 1) {
    countList(list, selection, windows, total, groups)
    return
  }
  for (const segment of list.segments) {
    if (isNone(segment, selection) || !until.find(segment)) continue
    const bits = select(segment, selection, selected, until.spans)
    if (bits === 'none') continue
    const ranks = bits === 'all' ? undefined : lastingRanks(bits)
    if (bits === 'all') new Edges(segment, windows).addTo(total, itself)
    else if (ranks) new Edges(segment, windows).addTo(total, row => ranks.before(row))
    else countDay(bits, until, total)
  }
}

const countDay = (bits: Bits, { runs, length }: Until, total: Float64Array): void => {
  for (let r = 0; r < length; r += numbersOfRun) {
    const [first, touching, inside] = [runs[r] as number, runs[r + 1] as number, runs[r + 2] as number]
    const both = Math.min(touching, inside)
    const n = first < both ? countBetween(bits, first, both) : 0
    total[0] = (total[0] as number) + n + (both < inside ? countBetween(bits, both, inside) : 0)
    total[1] = (total[1] as number) + n + (both < touching ? countBetween(bits, both, touching) : 0)
  }
}
