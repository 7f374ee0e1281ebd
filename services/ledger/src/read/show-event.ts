import { orUnavailable, type Pool, readAt } from '@partnerships/event-log'
import { accepted, ledgerHeaders, noParameters, ProblemError, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { answering } from '../respond/answering.ts'
import { headFor } from './head-for.ts'
import { PositionParameter } from './position.ts'

/** `GET /v1/events/<position>`: one event as it was recorded. */
export function showEvent(pool: Pool): Handler {
  return answering(async c => {
    const type = accepted(c.req, ['application/json', 'application/cloudevents+json'])
    parseQuery(noParameters, c.req)
    const asked = c.req.param('position') ?? ''
    const { data: position = 0 } = PositionParameter.safeParse(asked)
    const { ledgerid, position: last } = await headFor(c.req, pool)
    const event = await orUnavailable(readAt(pool, position))
    const headers = ledgerHeaders(ledgerid, last)
    if (event) return c.body(event.json, 200, { 'content-type': type, ...headers })
    throw new ProblemError(
      { code: 'not-found', detail: `The ledger has no event at position ${asked}.` },
      headers,
    )
  })
}
