import { hash } from 'node:crypto'

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** What the ledger keeps of what was posted: the SHA-256 of its RFC 8785 form, in hexadecimal digits. */
export const contentHash = (posted: object): string => hash('sha256', JSON.stringify(sorted(posted)), 'hex')
