import type { Pool } from '@partnerships/event-log'
import {
  accepted,
  awaitedPosition,
  awaitPosition,
  checkLedgerId,
  cutConnection,
  type Log,
  ledgerHeaders,
} from '@partnerships/service-kit'
import { Hono } from 'hono'
import { bodyOf } from './stream/body.ts'
import { chunksFor } from './stream/chunks.ts'
import { asMessage, asTyped } from './stream/frames.ts'
import type { Patience } from './stream/outbox.ts'
import { parseStreamRequest, startOf, unavailable } from './stream/request.ts'
import type { Following } from './tail/follow.ts'

export type SubscriptionsOptions = {
  readonly pool: Pool
  readonly following: Following
  readonly log: Log
  readonly patience?: Patience
  readonly keepAliveMs?: number
}

const defaultPatience: Patience = { events: 1_000, bytes: 1024 * 1024 }
const defaultKeepAliveMs = 15_000

/** `GET /v1/events/stream`: the ledger's events as server-sent events, from a position on and for ever. */
export function createSubscriptionsApp(options: SubscriptionsOptions): Hono {
  const { pool, following, log, patience = defaultPatience, keepAliveMs = defaultKeepAliveMs } = options
  return new Hono().get('/v1/events/stream', async c => {
    const { after, isTyped, filter } = parseStreamRequest(c.req)
    const type = accepted(c.req, ['text/event-stream'])
    const { tail } = following
    if (!tail) throw unavailable()
    checkLedgerId(c.req, tail.ledgerid)
    await awaitPosition(awaitedPosition(c.req), async () => tail.ring.head)
    const start = await startOf(after, tail, pool)

    const onSlow = () => {
      log.info({ start }, 'a reader too slow to keep up is cut')
      cutConnection(c)
    }
    const onError = (err: unknown) => {
      log.warn({ err, start }, 'a stream failed and is cut')
      cutConnection(c)
    }
    const framing = isTyped ? asTyped : asMessage
    const begin = (signal: AbortSignal) =>
      chunksFor({ after: start, filter, framing, patience, keepAliveMs, signal, onSlow }, tail, pool)
    return c.body(bodyOf(begin, onError), 200, {
      'content-type': type,
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      // Who names no position is told where the stream starts.
      ...ledgerHeaders(tail.ledgerid, after === undefined ? start : Math.max(start, tail.ring.head)),
    })
  })
}
