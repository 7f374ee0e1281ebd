/** So many rows in the order in which they came. */
export const asTheyCome = (length: number): Uint32Array<ArrayBuffer> => {
  const order = new Uint32Array(length)
  for (let row = 0; row < length; row++) order[row] = row
  return order
}

const digitBits = 11
const digits = 1 << digitBits
const counts = new Uint32Array(digits)

/**
 * Rows, given in some order, by their keys, which are signed numbers of 32 bits; those with one key stay in the order
 * given. Digit by digit, which is faster than comparing.
 */
export const ordered = (keys: Int32Array, given = asTheyCome(keys.length)): Uint32Array<ArrayBuffer> => {
  let [from, into] = [given, new Uint32Array(given.length)]
  for (let shift = 0; shift < 32; shift += digitBits) {
    counts.fill(0)
    // The sign comes last, and negative ones before the others.
    const flip = shift + digitBits < 32 ? 0 : 1 << (31 - shift)
    for (let row = 0; row < keys.length; row++) {
      const digit = (((keys[row] as number) >>> shift) & (digits - 1)) ^ flip
      counts[digit] = (counts[digit] as number) + 1
    }
    if (keys.length > 0 && counts[(((keys[0] as number) >>> shift) & (digits - 1)) ^ flip] === keys.length)
      continue
    let next = 0
    for (let digit = 0; digit < digits; digit++) {
      const count = counts[digit] as number
      counts[digit] = next
      next += count
    }
    for (let i = 0; i < from.length; i++) {
      const row = from[i] as number
      const digit = (((keys[row] as number) >>> shift) & (digits - 1)) ^ flip
      const at = counts[digit] as number
      counts[digit] = at + 1
      into[at] = row
    }
    ;[from, into] = [into, from === given ? new Uint32Array(given.length) : from]
  }
  return from
}
