const decimals = 6

/** A decimal of at most six decimals, as text, in millionths. */
export const millionths = (decimal: string): bigint => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? []
  return BigInt(`${sign}${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`)
}

/** Millionths as a decimal, without zeros at its end. */
export const decimalText = (millionths: bigint): string => {
  const sign = millionths < 0n ? '-' : ''
  const digits = `${millionths < 0n ? -millionths : millionths}`.padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return `${sign}${digits.slice(0, -decimals)}${fraction && `.${fraction}`}`
}
