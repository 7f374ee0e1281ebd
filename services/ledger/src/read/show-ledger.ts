import type { Pool } from '@partnerships/event-log'
import { accepted, ledgerHeaders, noParameters, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering } from '../respond/answering.ts'
import { headFor } from './head-for.ts'

/** `GET /v1/ledger`: `{ledgerid, position, recordedtime}`, which ledger this is and where it ends. */
export function showLedger(pool: Pool): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    parseQuery(noParameters, c.req)
    const { ledgerid, position, recordedtime } = await headFor(c.req, pool)
    return c.json({ ledgerid, position, recordedtime }, 200, ledgerHeaders(ledgerid, position))
  })
}
