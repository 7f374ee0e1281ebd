import type { Pool } from '@partnerships/event-log'
import type { Webhook } from '../webhook.ts'
import { webhookColumns } from './columns.ts'

/**
 * Takes the active webhooks that no process delivers, keeps those that this one (`lease`) does, and answers with
 * all that it may deliver now. A process that doesn't come back within 15 s has lost its own.
 */
export const leaseWebhooks = async (pool: Pool, lease: string): Promise<Webhook[]> => {
  await pool.query({
    name: 'lease-webhooks',
    text: `
      update webhooks.webhooks set lease = $1, leased_until = now() + interval '15 s'
       where status = 'active' and
             (lease is null or leased_until < now() or lease = $1 and leased_until < now() + interval '10 s')`,
    values: [lease],
  })
  const { rows } = await pool.query<Webhook>({
    name: 'leased-webhooks',
    text: `select ${webhookColumns} from webhooks.webhooks where status = 'active' and lease = $1`,
    values: [lease],
  })
  return rows
}

/** Leaves them to whoever comes next. */
export const releaseWebhooks = async (pool: Pool, lease: string): Promise<void> => {
  await pool.query('update webhooks.webhooks set lease = null, leased_until = null where lease = $1', [lease])
}
