import { ledgerHead, orUnavailable, type Pool } from '@partnerships/event-log'
import { accepted, checkLedgerId, ledgerHeaders } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering } from '../respond/answering.ts'

/** `GET /v1/ledger`: `{ledgerid, position, recordedtime}`, which ledger this is and where it ends. */
export function showLedger(pool: Pool): Handler {
  return answering(async c => {
    accepted(c.req, ['application/json'])
    const { ledgerid, position, recordedtime } = await orUnavailable(ledgerHead(pool))
    checkLedgerId(c.req, ledgerid)
    return c.json({ ledgerid, position, recordedtime }, 200, ledgerHeaders(ledgerid, position))
  })
}
