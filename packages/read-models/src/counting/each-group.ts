import { type Bits, countBits, hasBit, lengthOf, type Spans, someBit } from './bits.ts'
import { dimensionCount } from './dimensions.ts'
import type { Groups } from './groups.ts'
import type { SetColumn } from './key-sets.ts'
import type { Picture } from './organisations.ts'
import type { CodesByRow, Postings } from './postings.ts'
import type { Segment } from './segment.ts'

/** How rows add to the counts of a group. */
export type Counting = {
  /** The words of those that may count. */
  readonly spans: Spans
  /** The rows that two sets of them have, all at once; the counts are asked for when there are any. */
  readonly both: (those: Bits, rows: Bits, counts: () => Float64Array) => void
  /** Of rows, those that may count. */
  readonly narrowed: (rows: Bits) => Bits
  /** One of these. */
  readonly row: (row: number, counts: Float64Array) => void
  /** Visits where rows stand that each add one to a number among the counts, or to two, if that is all that they add. */
  readonly ranges?: ((visit: VisitRange) => void) | undefined
}

/** `at`: the index of the number; `isNextToo`: whether they add to the one after it as well. */
type VisitRange = (first: number, end: number, at: number, isNextToo: boolean) => void

/** What a row costs that is looked at by itself, one of which the set is known, and a word of bits, beside a row of a list. */
const costs = { row: 4, ofSet: 1, word: 1 }

/** Counts rows of a segment under each group that they go under. */
export const eachGroup = (
  segment: Segment,
  rows: Bits,
  picture: Picture,
  groups: Groups,
  counting: Counting,
): void => {
  const { ranges, spans } = counting
  const postings = segment.postings(groups.place, picture)
  const sets = ranges ? groups.setsIn(segment, picture) : null
  const { dense, listed } = postings.kept
  const cost = sets ? costs.ofSet : costs.row
  const isOne = segment.faces === 1
  if (isOne && cost * countBits(rows, spans) >= costs.word * dense * lengthOf(spans) + listed)
    byValue(postings, rows, groups, counting)
  else if (ranges && sets) bySet(sets, rows, groups, ranges)
  else if (ranges && isOne) byRange(postings, rows, groups, ranges)
  else if (isOne) byRow(postings, counting.narrowed(rows), groups, counting)
  else {
    const other = segment.postings(groups.place + dimensionCount, picture)
    byRowOfTwo([postings, other], counting.narrowed(rows), groups, counting)
  }
}

type Ranges = NonNullable<Counting['ranges']>

const bySet = (sets: SetColumn, rows: Bits, groups: Groups, ranges: Ranges): void => {
  const { counts, width } = groups.ofSets
  ranges((first, end, at, isNextToo) => countSets(sets, rows, first, end, counts, width, at, isNextToo))
}

/** Adds one for each row from one to before another that is among the bits: without a call for each. */
const countSets = (
  sets: SetColumn,
  rows: Bits,
  first: number,
  end: number,
  counts: Float64Array,
  width: number,
  at: number,
  isNextToo: boolean,
): void => {
  const begin = first >>> 5
  const last = (end - 1) >>> 5
  for (let w = begin; w <= last; w++) {
    let word = rows[w] as number
    if (w === begin) word &= -1 << (first & 31)
    if (w === last && end & 31) word &= 2 ** (end & 31) - 1
    const row = (w << 5) + 31
    for (; word !== 0; word &= word - 1) {
      const i = (sets[row - Math.clz32(word & -word)] as number) * width + at
      counts[i] = (counts[i] as number) + 1
      if (isNextToo) counts[i + 1] = (counts[i + 1] as number) + 1
    }
  }
}

const byRange = (postings: Postings, rows: Bits, groups: Groups, ranges: Ranges): void => {
  const codes = postings.byRow()
  ranges((first, end, at, isNextToo) => {
    someBit(rows, first, end, row => {
      groups.addRow(codes, row, at, isNextToo)
      return false
    })
  })
}

const byRow = (postings: Postings, rows: Bits, groups: Groups, counting: Counting): void => {
  const codes = postings.byRow()
  let at = 0
  const addTo = (counts: Float64Array): void => counting.row(at, counts)
  someBit(rows, 0, rows.length << 5, row => {
    at = row
    groups.eachOf(codes, row, addTo)
    return false
  })
}

/** A row of two faces goes under the groups that both go under. */
const byRowOfTwo = (
  [one, other]: readonly [Postings, Postings],
  rows: Bits,
  groups: Groups,
  counting: Counting,
): void => {
  const [a, b] = [one.byRow(), other.byRow()]
  const keysIn = ({ ends, codes }: CodesByRow, row: number) =>
    groups.keysOf(codes.subarray(ends[row], ends[row + 1]))
  const joined = (row: number): void => {
    const keys = keysIn(b, row)
    for (const key of keysIn(a, row))
      if (keys.includes(key)) counting.row(row, key < 0 ? groups.none : groups.of(key))
  }
  const single = (row: number): void => {
    const [first, end] = [b.ends[row] as number, b.ends[row + 1] as number]
    let isAny = false
    for (let j = first; j < end; j++) isAny ||= groups.isKey(b.codes[j] as number)
    for (let i = a.ends[row] as number; i < (a.ends[row + 1] as number); i++) {
      const code = a.codes[i] as number
      if (!groups.isKey(code)) continue
      isAny = true
      for (let j = first; j < end; j++) if (b.codes[j] === code) counting.row(row, groups.of(code))
    }
    if (!isAny) counting.row(row, groups.none)
  }
  const count = groups.joined.size > 0 ? joined : single
  someBit(rows, 0, rows.length << 5, row => void count(row))
}

const byValue = (postings: Postings, rows: Bits, groups: Groups, { both, row, narrowed }: Counting): void => {
  const those = narrowed(rows)
  for (let index = 0; index < postings.values.length; index++) {
    const code = postings.values[index] as number
    if (!groups.isKey(code)) continue
    const dense = postings.bitsAt(index)
    if (dense) both(dense, those, () => groups.of(code))
    else for (const each of postings.rowsAt(index)) if (hasBit(those, each)) row(each, groups.of(code))
  }
  for (const [one, codes] of groups.joined) {
    const indices = codes.map(code => postings.indexOf(code)).filter(index => index >= 0)
    if (indices.length === 0) continue
    both(postings.united(indices), those, () => groups.of(one))
  }
  both(groups.without(postings), those, () => groups.none)
}
