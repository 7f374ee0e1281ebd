/** Contributions have at most six decimals. */
const decimals = 6
const scale = 10n ** BigInt(decimals)

const written = /^(-?)(\d+)(?:\.(\d{1,6}))?$/

/**
 * The number, as it is written, in whole millionths: what is added up so is exact, as a float's sum is not.
 * Throws a RangeError for one of more than six decimals.
 */
export const millionthsOf = (n: number): bigint => {
  if (Number.isSafeInteger(n)) return BigInt(n) * scale
  const [, sign, whole, fraction = ''] = written.exec(String(n)) ?? []
  if (whole === undefined) throw new RangeError(`${n} is not a number of at most ${decimals} decimals`)
  return BigInt(`${sign}${whole}${fraction.padEnd(decimals, '0')}`)
}

/** The number of so many millionths: exact to 15 digits, the nearest float beyond. */
export const decimalOf = (millionths: bigint): number => {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(decimals + 1, '0')
  const n = Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`)
  return millionths < 0n ? -n : n
}

/** The sum of counts or decimals. */
export const sumOf = (numbers: readonly number[]): number =>
  numbers.every(Number.isSafeInteger)
    ? numbers.reduce((sum, n) => sum + n, 0)
    : decimalOf(numbers.reduce((sum, n) => sum + millionthsOf(n), 0n))
