import type { Pool } from '@partnerships/event-log'
import type { Delivery, Webhook } from '../webhook.ts'

/** Where a webhook stands after an attempt. */
export type Standing = Pick<
  Webhook,
  'position' | 'status' | 'why' | 'waiting' | 'waiting_since' | 'attempts' | 'next_attempt'
>

const text = `
  with recorded as (
    insert into webhooks.deliveries
           (webhook, message, position, attempt, at, duration_ms, status, failure, response)
    select id, $11, $12, $13, $14, $15, $16, $17, $18 from webhooks.webhooks where id = $1
  )
  update webhooks.webhooks
     set position = $4, status = $5, why = $6, waiting = $7, waiting_since = $8, attempts = $9, next_attempt = $10
   where id = $1 and lease = $2 and revision = $3`

/**
 * Records an attempt and where the webhook stands after it, at once. False when somebody has changed the webhook
 * since, or another process delivers it: then only the attempt is recorded.
 */
export const settleAttempt = async (
  pool: Pool,
  { id, revision }: Pick<Webhook, 'id' | 'revision'>,
  lease: string,
  standing: Standing,
  delivery: Delivery,
): Promise<boolean> => {
  const { position, status, why, waiting, waiting_since, attempts, next_attempt } = standing
  const { message, attempt, at, duration_ms, failure, response } = delivery
  const { rowCount } = await pool.query({
    name: 'settle-attempt',
    text,
    values: [
      ...[id, lease, revision, position, status, why, waiting, waiting_since, attempts, next_attempt],
      ...[message, delivery.position, attempt, at, duration_ms, delivery.status, failure, response],
    ],
  })
  return rowCount === 1
}
