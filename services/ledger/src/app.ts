import { type Appender, createAppender, type Pool } from '@partnerships/event-log'
import type { Log } from '@partnerships/service-kit'
import { Hono } from 'hono'
import { decide } from './decide/decide.ts'
import type { Submission, Verdict } from './decide/submission.ts'
import { LedgerIdentity } from './ledger-identity.ts'
import { postEvents } from './post/post-events.ts'
import { listEvents } from './read/list-events.ts'
import { showEvent } from './read/show-event.ts'
import { showLedger } from './read/show-ledger.ts'
import { schemaPath, showSchema } from './read/show-schema.ts'

/** Decides what is posted and appends it; `ring` is called after each commit. */
export const createLedgerAppender = (
  pool: Pool,
  ring: () => void = () => {},
): Appender<Submission, Verdict> => createAppender({ pool, decide, onAppended: ring })

export type LedgerOptions = {
  readonly pool: Pool
  readonly appender: Appender<Submission, Verdict>
  readonly log: Log
  /** How long a client of an import may neither send nor take anything; 30 s unless told. */
  readonly stallMs?: number
}

/** `/v1/events`, `/v1/ledger` and the schemas of the event types. */
export function createLedgerApp({ pool, appender, log, stallMs = 30_000 }: LedgerOptions): Hono {
  const identity = new LedgerIdentity(pool)
  return new Hono()
    .post('/v1/events', postEvents({ pool, appender, identity, log, stallMs }))
    .get('/v1/events', listEvents(pool))
    .get('/v1/events/:position{[0-9]+}', showEvent(pool))
    .get('/v1/ledger', showLedger(pool))
    .get(schemaPath(':type'), showSchema)
}
