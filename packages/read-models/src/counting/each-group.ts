import { type Bits, hasBit, wordsFor } from './bits.ts'
import type { Groups } from './groups.ts'
import type { Picture } from './organisations.ts'
import { mostRows, type Segment } from './segment.ts'

/** How rows add to the counts of a group: many at once, or one. */
export type Counting = {
  readonly bits: (rows: Bits, counts: Float64Array) => void
  readonly row: (row: number, counts: Float64Array) => void
}

const grouped = new Uint32Array(wordsFor(mostRows))
const ungrouped = new Uint32Array(wordsFor(mostRows))

/** Counts rows of a segment under each group that they go under. */
export const eachGroup = (
  segment: Segment,
  rows: Bits,
  picture: Picture,
  groups: Groups,
  counting: Counting,
): void => {
  const postings = segment.postings(groups.place, picture)
  const rest = ungrouped.subarray(0, wordsFor(segment.size))
  rest.set(rows)
  const some = grouped.subarray(0, wordsFor(segment.size))
  const countMany = (those: Bits, code: number): void => {
    let any = 0
    for (let w = 0; w < some.length; w++) {
      const word = (those[w] as number) & (rows[w] as number)
      some[w] = word
      any |= word
      rest[w] = (rest[w] as number) & ~word
    }
    if (any !== 0) counting.bits(some, groups.of(code))
  }
  for (const [index, code] of postings.values.entries()) {
    if (!groups.isKey(code)) continue
    const dense = postings.bitsAt(index)
    if (dense) {
      countMany(dense, code)
      continue
    }
    for (const row of postings.rowsAt(index)) {
      if (!hasBit(rows, row)) continue
      rest[row >>> 5] = (rest[row >>> 5] as number) & ~(1 << (row & 31))
      counting.row(row, groups.of(code))
    }
  }
  for (const [one, codes] of groups.joined) {
    const indices = codes.map(code => postings.indexOf(code)).filter(index => index >= 0)
    if (indices.length === 0) continue
    const union = new Uint32Array(wordsFor(segment.size))
    for (const index of indices) postings.addTo(union, index)
    countMany(union, one)
  }
  if (rest.some(word => word !== 0)) counting.bits(rest, groups.none)
}
