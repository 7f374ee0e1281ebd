import type { Day, RecordedEvent } from '@partnerships/contracts'
import { mergerIn } from '@partnerships/domain'

/** The merger in force of an organisation, and where it stands in its history. */
export type MergerRow = {
  /** The organisation that was merged. */
  readonly id: string
  readonly into: string
  readonly reason: 'merger' | 'duplicate'
  readonly position: number
  readonly effective: string
  /** When: days from `lower` to before `upper`. */
  readonly lower: Day
  readonly upper: Day
  /** Its sort day, and its place in the order of positions. */
  readonly day: Day
  readonly place: number
}

/** None, or the one that there can be. */
export const mergerRows = (events: readonly RecordedEvent[]): MergerRow[] => {
  const merger = mergerIn(events)
  if (!merger) return []
  const { organisation: id, into, duplicate, position, effective, range, day, place } = merger
  const reason = duplicate ? 'duplicate' : 'merger'
  return [{ id, into, reason, position, effective, lower: range.lower, upper: range.upper, day, place }]
}
