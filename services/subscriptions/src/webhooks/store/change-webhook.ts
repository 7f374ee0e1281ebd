import type { Pool } from '@partnerships/event-log'
import type { Webhook } from '../webhook.ts'
import { webhookColumns } from './columns.ts'

const changeable = [
  'url',
  'description',
  'types',
  'programmes',
  'subjects',
  'status',
  'why',
  'secret',
  'secret_before',
  'secret_before_until',
  'ledgerid',
  'position',
] as const
export type Change = { readonly [Column in (typeof changeable)[number]]?: Webhook[Column] | undefined }

/**
 * Changes a webhook from outside of its deliveries, which begin anew with it: what waited is tried at once, and has
 * its three days again. With `ifWaiting` only while the event at that position waits. Null when there was no such one.
 */
export const changeWebhook = async (
  pool: Pool,
  id: string,
  change: Change,
  ifWaiting?: number,
): Promise<Webhook | null> => {
  const given = changeable.filter(column => change[column] !== undefined)
  const { rows } = await pool.query<Webhook>(
    `update webhooks.webhooks
        set ${given.map((column, i) => `${column} = $${i + 3}, `).join('')}revision = revision + 1,
            waiting = null, waiting_since = null, attempts = 0, next_attempt = null
      where id = $1 and ($2::bigint is null or waiting = $2) returning ${webhookColumns}`,
    [id, ifWaiting ?? null, ...given.map(column => change[column])],
  )
  return rows[0] ?? null
}
