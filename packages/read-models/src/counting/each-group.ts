import { type Bits, countBits, hasBit, lengthOf, type Spans, someBit } from './bits.ts'
import { dimensionCount } from './dimensions.ts'
import type { Groups } from './groups.ts'
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

/** What a row costs that is looked at by itself, and a word of bits, beside a row of a list. */
const costs = { row: 4, word: 1 }

/** Counts rows of a segment under each group that they go under. */
export const eachGroup = (
  segment: Segment,
  rows: Bits,
  picture: Picture,
  groups: Groups,
  counting: Counting,
): void => {
  const postings = segment.postings(groups.place, picture)
  if (segment.faces === 2) {
    const faces = [postings, segment.postings(groups.place + dimensionCount, picture)] as const
    byRowOfTwo(faces, counting.narrowed(rows), groups, counting)
    return
  }
  const { spans } = counting
  const { dense, listed } = postings.kept
  if (costs.row * countBits(rows, spans) >= costs.word * dense * lengthOf(spans) + listed)
    byValue(postings, rows, groups, counting)
  else if (counting.ranges && groups.joined.size === 0) byRange(postings, rows, groups, counting.ranges)
  else byRow(postings, counting.narrowed(rows), groups, counting)
}

const byRange = (
  postings: Postings,
  rows: Bits,
  groups: Groups,
  ranges: NonNullable<Counting['ranges']>,
): void => {
  const { ends, codes } = groups.codesByRow(postings)
  ranges((first, end, at, isNextToo) => {
    const addTo = (counts: Float64Array): void => {
      counts[at] = (counts[at] as number) + 1
      if (isNextToo) counts[at + 1] = (counts[at + 1] as number) + 1
    }
    const last = (end - 1) >>> 5
    for (let w = first >>> 5; w <= last; w++) {
      let word = rows[w] as number
      if (w === first >>> 5) word &= -1 << (first & 31)
      if (w === last && end & 31) word &= 2 ** (end & 31) - 1
      for (; word !== 0; word &= word - 1) {
        const row = (w << 5) + 31 - Math.clz32(word & -word)
        const own = ends[row] as number
        const next = ends[row + 1] as number
        if (own === next) addTo(groups.none)
        for (let i = own; i < next; i++) addTo(groups.of(codes[i] as number))
      }
    }
  })
}

const byRow = (postings: Postings, rows: Bits, groups: Groups, counting: Counting): void => {
  const { ends, codes } = postings.byRow()
  const isJoined = groups.joined.size > 0
  someBit(rows, 0, rows.length << 5, row => {
    const [first, end] = [ends[row] as number, ends[row + 1] as number]
    let found = false
    if (isJoined) {
      for (const key of groups.keysOf(codes.subarray(first, end))) {
        found = true
        counting.row(row, key < 0 ? groups.none : groups.of(key))
      }
      return false
    }
    for (let i = first; i < end; i++) {
      const code = codes[i] as number
      if (!groups.isKey(code)) continue
      found = true
      counting.row(row, groups.of(code))
    }
    if (!found) counting.row(row, groups.none)
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
