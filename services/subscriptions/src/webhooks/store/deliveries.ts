import type { Pool } from '@partnerships/event-log'
import type { Delivery } from '../webhook.ts'

/** How many deliveries of a webhook are kept: the last ones. */
export const deliveriesKept = 1_000

const columns = 'message, position, attempt, at, duration_ms, status, failure, response'

/** Records an attempt that changes nothing: a test. */
export const recordDelivery = async (pool: Pool, webhook: string, delivery: Delivery): Promise<void> => {
  const { message, position, attempt, at, duration_ms, status, failure, response } = delivery
  await pool.query(
    `insert into webhooks.deliveries (webhook, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [webhook, message, position, attempt, at, duration_ms, status, failure, response],
  )
}

/** The last deliveries before the one of that number, newest first. */
export const listDeliveries = async (
  pool: Pool,
  webhook: string,
  limit: number,
  before?: number,
): Promise<(Delivery & { readonly id: number })[]> => {
  const { rows } = await pool.query<Delivery & { id: number }>(
    `select id, ${columns} from webhooks.deliveries
      where webhook = $1 and ($3::bigint is null or id < $3) order by id desc limit $2`,
    [webhook, limit, before ?? null],
  )
  return rows
}

/** Forgets all but the last. */
export const pruneDeliveries = async (pool: Pool, webhook: string): Promise<void> => {
  await pool.query(
    `delete from webhooks.deliveries where webhook = $1 and id <=
       (select id from webhooks.deliveries where webhook = $1 order by id desc offset $2 limit 1)`,
    [webhook, deliveriesKept],
  )
}
