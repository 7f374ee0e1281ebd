import { setTimeout as sleep } from 'node:timers/promises'
import type { LogEvent, Pool } from '@partnerships/event-log'
import type { Tail } from '../../tail/tail.ts'
import { advanceWebhook } from '../store/advance-webhook.ts'
import { pruneDeliveries } from '../store/deliveries.ts'
import { type Standing, settleAttempt } from '../store/settle-attempt.ts'
import { type Delivery, filterOf, type Webhook } from '../webhook.ts'
import { afterAttempt } from './after-attempt.ts'
import { eventsAfter } from './next-event.ts'
import type { Outcome, Send } from './send.ts'

export type Delivering = {
  readonly pool: Pool
  readonly tail: Tail
  readonly send: Send
  /** Of this process. */
  readonly lease: string
  readonly signal: AbortSignal
}

/** After reading so many events that don't pass, that is written down. */
const advanceEvery = 1_000
const pruneEvery = 100

/** An attempt as it is recorded. */
export const deliveryOf = (
  message: string,
  position: number | null,
  attempt: number,
  { at, durationMs, status, failure, response }: Outcome,
): Delivery => ({ message, position, attempt, at, duration_ms: durationMs, status, failure, response })

/**
 * Delivers to one webhook, event by event in position order, each until it is taken: for as long as the signal does
 * not abort and nobody else changes the webhook. An event whose taking was not written down is delivered again.
 */
export async function deliver(
  webhook: Webhook,
  { pool, tail, send, lease, signal }: Delivering,
): Promise<void> {
  let standing: Standing = webhook
  let recorded = 0

  const read = async (upTo: number): Promise<void> => {
    if (upTo - standing.position < advanceEvery) return
    if (await advanceWebhook(pool, webhook, lease, upTo)) standing = { ...standing, position: upTo }
  }

  const attempt = async ({ position, json }: LogEvent): Promise<boolean> => {
    const message = `${webhook.id}.${position}`
    const outcome = await send(webhook, message, json, signal)
    if (signal.aborted && outcome.failure !== null) return false
    const delivery = deliveryOf(message, position, standing.attempts + 1, outcome)
    standing = afterAttempt(standing, position, outcome)
    if (!(await settleAttempt(pool, webhook, lease, standing, delivery))) return false
    if (++recorded % pruneEvery === 0) await pruneDeliveries(pool, webhook.id)
    return standing.status === 'active'
  }

  const next = eventsAfter(webhook.position, filterOf(webhook), { pool, tail, signal, read })
  for (let event = await next(); event; event = await next()) {
    while (standing.position < event.position) {
      if (standing.next_attempt !== null) {
        const wait = Math.max(0, Date.parse(standing.next_attempt) - Date.now())
        await sleep(wait, undefined, { signal }).catch(() => {})
      }
      if (signal.aborted || !(await attempt(event))) return
    }
  }
}
