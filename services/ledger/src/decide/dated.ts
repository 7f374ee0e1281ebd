import { dayIn, isEffectiveDate, type PostedEvent, type Problem } from '@partnerships/contracts'
import type { View } from '@partnerships/event-log'
import { timeZoneIn } from './time-zone-in.ts'

type Dates = { readonly time: string; readonly effective: string }

/** The time zone that a programme's event sets by itself. */
const ownTimeZone = ({ data }: PostedEvent): string | undefined => (data as { timezone?: string }).timezone

/**
 * The event's `time`, or when it was received, and its effective date, or the day of that time in the
 * programme's time zone. A problem when that day is in no year that an effective date may have.
 */
export function dated(
  event: PostedEvent,
  receivedAt: string,
  programme: string | undefined,
  view: View,
): Dates | Problem {
  const time = event.time ?? receivedAt
  const effective = event.effective ?? dayIn(ownTimeZone(event) ?? timeZoneIn(programme, view), time)
  if (isEffectiveDate(effective)) return { time, effective }
  const message = 'is in no year that an effective date may have'
  return { code: 'invalid-event', detail: `The time ${message}.`, errors: [{ pointer: '/time', message }] }
}
