import { type Bits, hasBit, setBit, someBit } from '../bits.ts'
import type { Segment } from '../segment.ts'
import { goesOn, type PartDays } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'

/** The pieces that some rows make, of those that there may be at the end of a day: by one row each. */
export type There = { readonly possible: Bits; readonly certain: Bits }

/** Visits the pieces that some rows, in order, make, if they may be there at the end of a day: by their first rows. */
export const eachThere = (
  segment: Segment,
  bound: Bits,
  rows: ArrayLike<number>,
  count: number,
  day: number,
  visit: (first: number, isCertain: boolean) => void,
): void => {
  const { lower, upper, more } = segment
  const startUpper = more[moreOfPart.startUpper] as Int32Array
  const endLower = more[moreOfPart.endLower] as Int32Array
  for (let i = 0; i < count; i++) {
    const first = rows[i] as number
    while (
      i + 1 < count &&
      rows[i + 1] === (rows[i] as number) + 1 &&
      goesOn(segment, bound, rows[i + 1] as number)
    )
      i++
    const last = rows[i] as number
    if ((lower[first] as number) > day || day + 1 >= (upper[last] as number)) continue
    visit(first, (startUpper[first] as number) <= day + 1 && day < (endLower[last] as number))
  }
}

const odd = new Uint32Array(2048)

/**
 * Writes by which rows of a segment organisations are there at the end of a day, given those that are selected. Others
 * than these say nothing.
 */
export const writeThere = (segment: Segment, days: PartDays, rows: Bits, day: number, into: There): void => {
  days.possible.write(day, into.possible)
  days.certain.write(day, into.certain)
  const together = odd.subarray(0, rows.length)
  days.together.write(day, together)
  someBit(together, 0, segment.size, row => {
    const those = selectedInStretch(segment, days.bound, rows, row)
    eachThere(segment, days.bound, those, those.length, day, (first, isCertain) => {
      setBit(into.possible, first)
      if (isCertain) setBit(into.certain, first)
    })
    return false
  })
}

const selectedInStretch = (segment: Segment, bound: Bits, rows: Bits, one: number): number[] => {
  let row = one
  while (goesOn(segment, bound, row)) row--
  const those: number[] = []
  do if (hasBit(rows, row)) those.push(row)
  while (++row < segment.size && goesOn(segment, bound, row))
  return those
}
