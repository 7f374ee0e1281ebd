import { clockSource, effectiveRange, idOf, type RecordedEvent } from '@partnerships/contracts'
import { Temporal } from 'temporal-polyfill'
import { isClockExpiry } from './partnership/clock-expiry.ts'
import { isRunning, isStart } from './partnership/lifecycle.ts'
import { walk } from './partnership/walk.ts'

/** An expiry for the clock to record, not before `due` (an RFC 3339 instant in UTC). */
export type PendingExpiry = {
  due: string
  event: {
    specversion: '1.0'
    id: string
    source: typeof clockSource
    type: 'partnership.expired'
    subject: string
    effective: string
    data: { term: number }
  }
}

const graceHours = 24

/**
 * The expiry that a partnership will need if nothing else happens: its term in force ends, it is active or
 * suspended, and the clock has not recorded it yet. Due when the whole range of `until` has passed in the time
 * zone given and the term was recorded a day ago. `events` is the partnership's stream in position order.
 */
export const pendingExpiry = (events: readonly RecordedEvent[], timeZone: string): PendingExpiry | null => {
  if (!events.some(({ type }) => isStart(type))) return null
  const last = walk(events).steps.at(-1)
  const [first] = events
  if (!last || !first || !isRunning(last.status) || last.term?.until === undefined) return null
  const { place, position, recordedtime, until } = last.term
  const event = {
    specversion: '1.0',
    id: `${idOf(first.subject)}:${position}`,
    source: clockSource,
    type: 'partnership.expired',
    subject: first.subject,
    effective: until,
    data: { term: place },
  } as const
  if (events.some(e => isClockExpiry(e) && e.id === event.id)) return null
  const over = Temporal.PlainDate.from(effectiveRange(until).upper).toZonedDateTime(timeZone).toInstant()
  const settled = Temporal.Instant.from(recordedtime).add({ hours: graceHours })
  const due = Temporal.Instant.compare(over, settled) > 0 ? over : settled
  return { due: due.toString({ smallestUnit: 'microsecond' }), event }
}
