/** The exact sum of decimals with at most six decimals each. */
export const sumOf = (values: readonly number[]): number => {
  const millionths = values.reduce((sum, value) => sum + BigInt(value.toFixed(6).replace('.', '')), 0n)
  const digits = String(millionths).padStart(7, '0')
  return Number(`${digits.slice(0, -6)}.${digits.slice(-6)}`)
}
