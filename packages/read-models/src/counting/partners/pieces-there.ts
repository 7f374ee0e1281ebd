import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'
import { mostRows, type Segment } from '../segment.ts'
import type { PartDays } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'

/** The pieces that some rows make, of those that there may be at the end of a day: by one row each. */
export type There = { readonly possible: Bits; readonly certain: Bits }

/** Visits the pieces that some rows, in order, make, if they may be there at the end of a day: by their first rows. */
export const eachThere = (
  segment: Segment,
  { goesOn }: PartDays,
  rows: ArrayLike<number>,
  count: number,
  day: number,
  visit: (first: number, isCertain: boolean) => void,
): void => {
  for (let i = 0; i < count; i++) {
    const first = rows[i] as number
    let last = first
    while (rows[i + 1] === last + 1 && i + 1 < count && hasBit(goesOn, last + 1)) {
      last++
      i++
    }
    if (mayBe(segment, first, last, day)) visit(first, isSure(segment, first, last, day))
  }
}

/** Whether a piece, by its first and last rows, may be there at the end of a day. */
export const mayBe = ({ lower, upper }: Segment, first: number, last: number, day: number): boolean =>
  (lower[first] as number) <= day && day + 1 < (upper[last] as number)

/** Whether it surely is. */
export const isSure = ({ more }: Segment, first: number, last: number, day: number): boolean =>
  (more[moreOfPart.startUpper]?.[first] as number) <= day + 1 &&
  day < (more[moreOfPart.endLower]?.[last] as number)

const odd = new Uint32Array(wordsFor(mostRows))

/**
 * Writes by which rows of a segment organisations are there at the end of a day, given those that are selected. Others
 * than these say nothing.
 */
export const writeThere = (segment: Segment, days: PartDays, rows: Bits, day: number, into: There): void => {
  days.possible.write(day, into.possible)
  days.certain.write(day, into.certain)
  days.together.write(day, odd)
  let next = rows[0] as number
  for (let w = 0; w < days.last.length; w++) {
    const own = next
    next = rows[w + 1] as number
    let word = odd[w] as number
    // Two are looked at by the first of them: where neither is selected they say nothing.
    if (word !== 0) word &= own | (own >>> 1) | (next << 31)
    for (; word !== 0; word &= word - 1)
      writeStretch(segment, days.goesOn, rows, (w << 5) + 31 - Math.clz32(word & -word), day, into)
  }
}

/** The same of the stretch that a row is of. */
const writeStretch = (
  segment: Segment,
  goesOn: Bits,
  rows: Bits,
  one: number,
  day: number,
  { possible, certain }: There,
): void => {
  let row = one
  while (hasBit(goesOn, row)) row--
  do {
    if (!hasBit(rows, row)) continue
    const first = row
    while (row + 1 < segment.size && hasBit(goesOn, row + 1) && hasBit(rows, row + 1)) row++
    if (!mayBe(segment, first, row, day)) continue
    setBit(possible, first)
    if (isSure(segment, first, row, day)) setBit(certain, first)
  } while (++row < segment.size && hasBit(goesOn, row))
}
