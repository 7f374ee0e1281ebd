import { type Bits, countBits, countOnes, hasBit, setBit, someBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { fewSelected } from '../few-rows.ts'
import type { Picture } from '../organisations.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { partDaysOf } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'
import { eachThere, type There, writeThere } from './pieces-there.ts'
import type { Sharing } from './sharing.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const few = new Int32Array(mostRows)
const there: There = {
  possible: new Uint32Array(wordsFor(mostRows)),
  certain: new Uint32Array(wordsFor(mostRows)),
}

/** How many organisations are partners by their selected parts at the end of a day, for sure and perhaps. */
export const countOn = (
  list: DatedList,
  sharing: Sharing,
  selection: Selection,
  organisations: number,
  day: number,
): [certain: number, possible: number] => {
  const { position, picture } = selection
  const segments = list.segments.filter(({ known }) => !known.isNoneAt(position))
  const shared = sharing.among(segments, list.segments, picture)
  // Those of whom there is more than can be told by one segment, or of few rows.
  const [certain, possible] = [
    new Uint32Array(wordsFor(organisations)),
    new Uint32Array(wordsFor(organisations)),
  ]
  let [certainly, possibly] = [0, 0]
  for (const segment of segments) {
    const days = partDaysOf(segment, picture)
    if (days.possible.countOn(day) === 0 && days.together.countOn(day) === 0) continue
    const own = segment.more[moreOfPart.organisation] as Int32Array
    const count = fewSelected(segment, selection, few)
    if (count !== undefined) {
      eachThere(segment, days, few, count, day, (first, isCertain) => {
        setBit(possible, own[first] as number)
        if (isCertain) setBit(certain, own[first] as number)
      })
      continue
    }
    const those = select(segment, selection, selected)
    if (those === 'none') continue
    const rows = those === 'all' ? segment.all : those
    writeThere(segment, days, rows, day, there)
    const others = shared.lastRows(segment, picture)
    certainly += countOrganisations(rows, there.certain, days.last, others, own, certain)
    possibly += countOrganisations(rows, there.possible, days.last, others, own, possible)
  }
  return [certainly + countBits(certain), possibly + countBits(possible)]
}

/**
 * How many organisations have a row that is among both bits, given the last row of each; those that are shared are
 * marked instead. All rows of an organisation are a number to which one less than the next power of two is added: it
 * carries into the last row's bit when there is any.
 */
const countOrganisations = (
  rows: Bits,
  those: Bits,
  last: Bits,
  shared: Bits,
  organisations: Int32Array,
  marked: Bits,
): number => {
  let [n, carry] = [0, 0]
  for (let w = 0; w < last.length; w++) {
    const word = (rows[w] as number) & (those[w] as number)
    if (word === 0 && carry === 0) continue
    const ends = last[w] as number
    const [some, filled] = [word & ~ends, ~ends]
    const sum = (((some + filled) | 0) + carry) | 0
    carry = (some | (filled & ~sum)) >>> 31
    const found = (sum | word) & ends
    let others = found & (shared[w] as number)
    n += countOnes(found ^ others)
    for (; others !== 0; others &= others - 1)
      setBit(marked, organisations[(w << 5) + 31 - Math.clz32(others & -others)] as number)
  }
  return n
}

/** Of rows, those that may be there at the end of a day by themselves, and those that are bound to others. */
export const maybeOn = (day: number, picture: Picture, segment: Segment, rows: Bits): Bits => {
  const { lower, upper, size } = segment
  const { bound } = partDaysOf(segment, picture)
  const found = new Uint32Array(bound.length)
  someBit(rows, 0, size, row => {
    if (hasBit(bound, row) || ((lower[row] as number) <= day && day + 1 < (upper[row] as number)))
      setBit(found, row)
    return false
  })
  return found
}
