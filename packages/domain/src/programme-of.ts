import { aggregateOf, idOf, type PostedEvent, type RecordedEvent } from '@partnerships/contracts'
import { historyOf } from './history/order.ts'

/** The programme in the data of the last event in force that names one. */
const programmeNamed = (events: readonly RecordedEvent[]): string | undefined =>
  historyOf(events)
    .map(({ event }) => (event.data as { programme?: string }).programme)
    .findLast(programme => programme !== undefined)

/**
 * The programme that an event belongs to, given its stream so far: its own for a programme, the one that it
 * or its stream names for the others, none for organisations.
 */
export const programmeOf = (
  events: readonly RecordedEvent[],
  event: Pick<PostedEvent, 'subject' | 'data'>,
): string | undefined => {
  const aggregate = aggregateOf(event.subject)
  if (aggregate === 'organisation') return undefined
  if (aggregate === 'programme') return idOf(event.subject)
  const { programme } = event.data as { programme?: string }
  return programme ?? programmeNamed(events) ?? events.at(-1)?.programme
}
