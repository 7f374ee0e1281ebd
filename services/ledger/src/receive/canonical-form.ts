/** Text that JSON writes as it is, between quotes. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

const quoted = (text: string): string => {
  if (plain.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new RangeError('a lone surrogate has no canonical form')
  return JSON.stringify(text)
}

/** Keys come again with every event; kept up to a number. */
const written = new Map<string, string>()
const mostWritten = 1_000

const keyed = (key: string): string => {
  const known = written.get(key)
  if (known !== undefined) return known
  const text = `${quoted(key)}:`
  if (written.size < mostWritten) written.set(key, text)
  return text
}

/**
 * The RFC 8785 form of a JSON value: keys sorted by UTF-16 code units, text and numbers as JSON.stringify writes
 * them. Throws a RangeError where there is no such form: a number beyond doubles (1e400), a lone surrogate,
 * nesting deeper than the stack.
 */
export function canonicalForm(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('a number beyond doubles has no canonical form')
  if (typeof value !== 'object' || value === null) return String(value)
  let form = ''
  if (Array.isArray(value)) {
    for (const entry of value) form += (form === '' ? '[' : ',') + canonicalForm(entry)
    return form === '' ? '[]' : `${form}]`
  }
  for (const key of Object.keys(value).sort())
    form += (form === '' ? '{' : ',') + keyed(key) + canonicalForm((value as Record<string, unknown>)[key])
  return form === '' ? '{}' : `${form}}`
}
