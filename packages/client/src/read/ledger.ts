import type { EventType, RecordedEvent } from '@partnerships/contracts'
import type { EventPage, Ledger } from '@partnerships/contracts/answers'
import type { Answer } from '../answer.ts'
import type { RequestOptions } from '../options.ts'
import type { EventsQuery } from '../queries.ts'
import { receive } from '../send/receive.ts'
import type { Send } from '../send/send.ts'

/** What stands in the ledger. */
export const ledgerOf = (send: Send) => ({
  /** A page of events in position order; `data.next` is the `after` of the one that follows. */
  events: (query?: EventsQuery, options?: RequestOptions): Promise<Answer<EventPage>> =>
    receive(send, '/v1/events', { ...options, query }),

  event: (position: number, options?: RequestOptions): Promise<Answer<RecordedEvent>> =>
    receive(send, `/v1/events/${position}`, options),

  /** Which ledger this is, and where it ends. */
  ledger: (options?: RequestOptions): Promise<Answer<Ledger>> => receive(send, '/v1/ledger', options),

  /** The JSON Schema of the data of an event type. */
  schema: (type: EventType, options?: RequestOptions): Promise<Answer<Record<string, unknown>>> =>
    receive(send, `/schemas/${type}`, { ...options, accept: 'application/schema+json' }),
})
