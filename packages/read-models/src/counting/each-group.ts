import { type Bits, bothBits, countBits, hasBit, someBit, wordsFor } from './bits.ts'
import { dimensionCount } from './dimensions.ts'
import type { Groups } from './groups.ts'
import type { Picture } from './organisations.ts'
import type { CodesByRow, Postings } from './postings.ts'
import { mostRows, type Segment } from './segment.ts'

/** How rows add to the counts of a group: many at once, or one. */
export type Counting = {
  readonly bits: (rows: Bits, counts: Float64Array) => void
  readonly row: (row: number, counts: Float64Array) => void
}

const grouped = new Uint32Array(wordsFor(mostRows))

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
    byRowOfTwo([postings, segment.postings(groups.place + dimensionCount, picture)], rows, groups, counting)
    return
  }
  const { dense, listed } = postings.kept
  if (costs.row * countBits(rows) < costs.word * dense * rows.length + listed)
    byRow(postings, rows, groups, counting)
  else byValue(postings, rows, groups, counting)
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

const byValue = (postings: Postings, rows: Bits, groups: Groups, counting: Counting): void => {
  const some = grouped.subarray(0, rows.length)
  const countMany = (those: Bits, counts: () => Float64Array): void => {
    bothBits(those, rows, some)
    if (some.some(word => word !== 0)) counting.bits(some, counts())
  }
  for (let index = 0; index < postings.values.length; index++) {
    const code = postings.values[index] as number
    if (!groups.isKey(code)) continue
    const dense = postings.bitsAt(index)
    if (dense) countMany(dense, () => groups.of(code))
    else for (const row of postings.rowsAt(index)) if (hasBit(rows, row)) counting.row(row, groups.of(code))
  }
  for (const [one, codes] of groups.joined) {
    const indices = codes.map(code => postings.indexOf(code)).filter(index => index >= 0)
    if (indices.length === 0) continue
    countMany(postings.united(indices), () => groups.of(one))
  }
  countMany(groups.without(postings), () => groups.none)
}
