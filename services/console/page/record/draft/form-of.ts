import { aggregateOf } from '../event/aggregate-of.ts'
import type { RecordSearch } from '../search.ts'

/** What the draft of a form is kept under: one form for an address, and one for all first stages of a partnership. */
export const formOf = ({ type, subject, replaces, retracts }: RecordSearch): string => {
  if (retracts !== undefined) return `retracts ${retracts}`
  if (replaces !== undefined) return `replaces ${replaces}`
  if (subject !== undefined) return `${subject} ${type ?? ''}`
  return type !== undefined && aggregateOf(type) === 'partnership' ? 'new partnership' : `new ${type ?? ''}`
}
