import { aggregateOf, type EventData, type EventType, type RecordedEvent } from '@partnerships/contracts'

type Extra = { replaces?: number; source?: string; position?: number; recordedtime?: string }

/** Writes down the events of one stream, as the ledger would have recorded them: position 1, 2, 3 … */
export const streamOf = (subject: string) => {
  const events: RecordedEvent[] = []
  const stream = {
    events,
    on: <T extends EventType>(
      effective: string,
      type: T,
      data: EventData[T],
      { replaces, source = '/test', position = (events.at(-1)?.position ?? 0) + 1, ...extra }: Extra = {},
    ) => {
      events.push(
        recorded(subject, { effective, type, data, replaces, source, position, ...extra }, events.length + 1),
      )
      return stream
    },
    retract: (retracts: number) =>
      stream.on('2026', `${aggregateOf(subject)}.retracted`, { retracts, reason: 'a mistake' }),
  }
  return stream
}

const recorded = (
  subject: string,
  event: {
    effective: string
    type: EventType
    data: unknown
    position: number
    replaces?: number | undefined
    source: string
    recordedtime?: string
  },
  streamversion: number,
): RecordedEvent =>
  ({
    specversion: '1.0',
    id: `${subject}:${event.position}`,
    subject,
    time: '2026-01-01T00:00:00Z',
    recordedtime: '2026-01-01T00:00:00.000000Z',
    dataschema: `/schemas/${event.type}`,
    streamversion,
    ...event,
    ...(event.replaces !== undefined && { replaces: String(event.replaces) }),
  }) as unknown as RecordedEvent

/** A small opening: one partner, one programme. */
export const opening = {
  programme: 'essaim',
  kind: 'agreement',
  members: [{ organisation: 'acme' }],
} as const satisfies EventData['partnership.signed']
