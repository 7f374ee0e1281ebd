import { aggregateOf, type PostedEvent, type RecordedEvent } from '@partnerships/contracts'
import { refuseTakingBack } from './history/taking-back.ts'
import { refuseOpening, refusePartnership } from './partnership/decide.ts'
import type { Refusal } from './refusal.ts'
import { refuseActivity } from './subjects/activity.ts'
import { refuseUnlessFirstOnce } from './subjects/first-once.ts'
import { refuseOrganisation } from './subjects/organisation.ts'
import { refuseProgramme } from './subjects/programme.ts'

/** An event that stands after all others of its stream, before the ledger gives it a position. */
const provisional = (
  events: readonly RecordedEvent[],
  event: PostedEvent & { effective: string },
): RecordedEvent =>
  ({
    ...event,
    // Positions that don't count yet may lie beyond 2^53, where only even numbers differ.
    position: (events.at(-1)?.position ?? 0) + 2,
    streamversion: events.length + 1,
    recordedtime: events.at(-1)?.recordedtime ?? '1970-01-01T00:00:00.000000Z',
  }) as RecordedEvent

/**
 * What the event's schema can't know alone: whether its stream asks for an opening or refuses one. Null when
 * the event is valid where it stands, else an `invalid-event`.
 */
export const refuseForm = (events: readonly RecordedEvent[], event: PostedEvent): Refusal | null =>
  refuseOpening(events, event)

/**
 * Whether the event may follow the recorded ones of its subject (`events`, in position order). Null when it
 * may, else an `unknown-reference` (what it takes back isn't there) or a `lifecycle-violation`. Says nothing
 * of other subjects: see {@link referencesOf}, identifiersHeld and {@link successorOf} for those.
 */
export const refuse = (
  events: readonly RecordedEvent[],
  event: PostedEvent & { effective: string },
): Refusal | null => refuseTakingBack(events, event) ?? refuseHistory(events, provisional(events, event))

const refuseHistory = (events: readonly RecordedEvent[], event: RecordedEvent): Refusal | null => {
  const aggregate = aggregateOf(event.subject)
  switch (aggregate) {
    case 'programme':
      return refuseProgramme([...events, event])
    case 'organisation':
      return refuseOrganisation([...events, event])
    case 'partnership':
      return refusePartnership(events, event)
    case 'activity':
      return refuseActivity([...events, event])
    case 'figure':
      return refuseUnlessFirstOnce([...events, event], 'figure.published')
    default:
      return aggregate satisfies never
  }
}
