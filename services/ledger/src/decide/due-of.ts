import { aggregateOf, defaultTimeZone, type RecordedEvent } from '@partnerships/contracts'
import { pendingExpiry } from '@partnerships/domain'
import type { View } from '@partnerships/event-log'
import { timeZoneIn } from './time-zone-in.ts'

/**
 * When the clock should look at a subject again: when the expiry is due that a partnership needs if nothing else
 * happens. Null for never. The programme is looked at only when there is an expiry to come.
 */
export function dueOf(
  events: readonly RecordedEvent[],
  programme: string | undefined,
  view: View,
): string | null {
  const [first] = events
  if (!first || aggregateOf(first.subject) !== 'partnership' || !pendingExpiry(events, defaultTimeZone))
    return null
  return pendingExpiry(events, timeZoneIn(programme, view))?.due ?? null
}
