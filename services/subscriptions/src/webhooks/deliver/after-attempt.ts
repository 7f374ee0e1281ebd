import type { Standing } from '../store/settle-attempt.ts'
import type { Webhook } from '../webhook.ts'
import { patienceMs, retryAfterOf, retryDelay } from './retry.ts'
import type { Outcome } from './send.ts'

type Before = Pick<Webhook, 'position' | 'attempts' | 'waiting_since'>

/**
 * Where a webhook stands after an attempt at the event of a position: past it, `gone` at 410, waiting to try again
 * (no sooner than the answer asks), or `failing` after three days.
 */
export const afterAttempt = (
  { position, attempts, waiting_since }: Before,
  event: number,
  { status, failure, retryAfter, at }: Outcome,
  now: Date = new Date(),
): Standing => {
  const done = { waiting: null, waiting_since: null, attempts: 0, next_attempt: null }
  if (failure === null) return { ...done, position: event, status: 'active', why: null }
  const waits = { position, waiting: event, waiting_since: waiting_since ?? at, attempts: attempts + 1 }
  const why = `position ${event}: ${failure}`
  if (status === 410) return { ...waits, status: 'gone', why, next_attempt: null }
  const end = Date.parse(waits.waiting_since) + patienceMs
  if (now.getTime() >= end) return { ...waits, status: 'failing', why, next_attempt: null }
  const delay = Math.max(retryDelay(waits.attempts), retryAfterOf(retryAfter, now))
  const next = new Date(Math.min(now.getTime() + delay, end)).toISOString()
  return { ...waits, status: 'active', why: null, next_attempt: next }
}
