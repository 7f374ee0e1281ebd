import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'

let marks: Bits = new Uint32Array(0)

/** How many of some numbers are among others; none of those counted comes twice. */
export const countCommon = (counted: Int32Array, others: Int32Array): number => {
  if (counted.length === 0 || others.length === 0) return 0
  const most = others.reduce((a, b) => Math.max(a, b))
  if (wordsFor(most + 1) > marks.length) marks = new Uint32Array(2 * wordsFor(most + 1))
  for (const number of others) setBit(marks, number)
  let n = 0
  for (const number of counted) if (number <= most && hasBit(marks, number)) n++
  for (const number of others) marks[number >>> 5] = 0
  return n
}
