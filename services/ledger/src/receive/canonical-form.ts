import canonicalize from 'canonicalize'

/** Objects put such keys in an order of their own, or lose them. */
const unruly = /^(?:\d+|__proto__)$/

class Unruly extends Error {}

/** The value with the keys of its objects sorted. Throws `Unruly` where that doesn't make the form canonical. */
function sorted(value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Unruly()
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Unruly()
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort()) {
    if (unruly.test(key) || !key.isWellFormed()) throw new Unruly()
    result[key] = sorted((value as Record<string, unknown>)[key])
  }
  return result
}

/**
 * The RFC 8785 form of a JSON value. What `canonicalize` makes, in a third of the time for what is usual: sorting
 * the keys is enough then, as JSON.stringify writes numbers and text as the RFC does. Throws where there is no
 * such form: a number beyond doubles (1e400), a lone surrogate, nesting deeper than the stack.
 */
export function canonicalForm(value: unknown): string {
  try {
    return JSON.stringify(sorted(value))
  } catch (err) {
    if (!(err instanceof Unruly)) throw err
    return canonicalize(value) as string
  }
}
