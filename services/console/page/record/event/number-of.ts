/** A number as people of either language type it: `1 234,5`, `1,234.5`, `12.5`; undefined when it is none. */
export const numberOf = (typed: string): number | undefined => {
  const bare = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '')
  const commas = bare.split(',').length - 1
  const thousands = commas > 0 && (bare.includes('.') || commas > 1)
  const plain = thousands ? bare.replaceAll(',', '') : bare.replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
