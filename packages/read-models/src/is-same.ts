/** Whether two values, or all properties of two objects with the same keys in the same order, are the same as JSON. */
export const isSame = <T>(a: T, b: T): boolean => {
  if (a === b) return true
  if (!isPlain(a) || !isPlain(b)) return JSON.stringify(a) === JSON.stringify(b)
  return Object.keys(a).every(key => isSame(a[key], b[key]))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
