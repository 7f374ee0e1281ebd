/** Whether two values are the same as JSON: objects have the same keys in the same order. */
export const isSame = <T>(a: T, b: T): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  return !Array.isArray(b) && haveSame(a as Fields, b as Fields)
}

type Fields = Readonly<Record<string, unknown>>

const haveSame = (a: Fields, b: Fields): boolean => {
  const keys = Object.keys(b)
  let i = 0
  for (const key in a) if (key !== keys[i++] || !isSame(a[key], b[key])) return false
  return i === keys.length
}
