import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'

let marks: Bits = new Uint32Array(0)

/** How many of some numbers are among others; none of those counted comes twice. */
export const countCommon = (counted: Int32Array, others: Int32Array): number => {
  if (counted.length === 0 || others.length === 0) return 0
  let most = 0
  for (let i = 0; i < others.length; i++) if ((others[i] as number) > most) most = others[i] as number
  if (wordsFor(most + 1) > marks.length) marks = new Uint32Array(2 * wordsFor(most + 1))
  for (let i = 0; i < others.length; i++) setBit(marks, others[i] as number)
  let n = 0
  for (let i = 0; i < counted.length; i++) {
    const number = counted[i] as number
    if (number <= most && hasBit(marks, number)) n++
  }
  for (let i = 0; i < others.length; i++) marks[(others[i] as number) >>> 5] = 0
  return n
}
