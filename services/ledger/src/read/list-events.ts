import { EventFilter } from '@partnerships/contracts'
import { orUnavailable, type Pool, readAfter, readProgrammes } from '@partnerships/event-log'
import { accepted, ledgerHeaders, nextLink, ProblemError, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'
import { answering } from '../respond/answering.ts'
import { headFor } from './head-for.ts'
import { PositionParameter } from './position.ts'
import { type Selection, streamEvents } from './stream-events.ts'

const limitRule = 'must be a number from 1 to 1000'

/** The parameters of `GET /v1/events`. */
export const EventsQuery = z.strictObject({
  ...EventFilter.shape,
  after: PositionParameter.default(0),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, { error: limitRule })
    .transform(Number)
    .refine(limit => limit >= 1 && limit <= 1_000, { error: limitRule })
    .optional(),
})

const defaultLimit = 100

/** The filter with the programmes that lie in those asked for. */
async function withChildren(pool: Pool, filter: EventFilter, upTo: number): Promise<EventFilter> {
  if (!filter.programme) return filter
  return { ...filter, programme: (await readProgrammes(pool, upTo)).within(filter.programme) }
}

/** `GET /v1/events`: a page of the ledger in position order, or all of it up to now as lines. */
export function listEvents(pool: Pool): Handler {
  return answering(async c => {
    const { after, limit, ...filter } = parseQuery(EventsQuery, c.req)
    const type = accepted(c.req, ['application/json', 'application/x-ndjson'])
    const { ledgerid, position: upTo } = await headFor(c.req, pool)
    if (after > upTo) {
      const detail = `Position ${after} is beyond the end of the ledger, ${upTo}.`
      throw new ProblemError({ code: 'invalid-query', detail })
    }
    const selection: Selection = { after, upTo, filter: await withChildren(pool, filter, upTo) }
    const headers = { 'content-type': type, ...ledgerHeaders(ledgerid, upTo) }
    if (type === 'application/x-ndjson') return c.body(streamEvents(pool, selection, limit), 200, headers)

    const size = limit ?? defaultLimit
    const found = await orUnavailable(readAfter(pool, after, size + 1, selection.filter, upTo))
    const page = found.slice(0, size)
    const next = found.length > size ? (page.at(-1)?.position ?? null) : null
    const body = `{"events":[${page.map(({ json }) => json).join(',')}],"next":${next}}`
    return c.body(body, 200, { ...headers, ...(next !== null && { link: nextLink(c.req, { after: next }) }) })
  })
}
