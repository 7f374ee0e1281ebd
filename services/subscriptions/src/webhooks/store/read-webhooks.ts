import type { Pool } from '@partnerships/event-log'
import type { Webhook } from '../webhook.ts'
import { webhookColumns } from './columns.ts'

/** All webhooks, or the one of that id, oldest first. */
export const readWebhooks = async (pool: Pool, id?: string): Promise<Webhook[]> => {
  const { rows } = await pool.query<Webhook>(
    `select ${webhookColumns} from webhooks.webhooks where $1::text is null or id = $1 order by created, id`,
    [id ?? null],
  )
  return rows
}
