import type { Pool } from '@partnerships/event-log'
import type { Webhook } from '../webhook.ts'
import { webhookColumns } from './columns.ts'

type New = Pick<
  Webhook,
  'id' | 'url' | 'description' | 'types' | 'programmes' | 'subjects' | 'secret' | 'ledgerid' | 'position'
>

export const createWebhook = async (pool: Pool, webhook: New): Promise<Webhook> => {
  const { id, url, description, types, programmes, subjects, secret, ledgerid, position } = webhook
  const { rows } = await pool.query<Webhook>(
    `insert into webhooks.webhooks
       (id, url, description, types, programmes, subjects, secret, ledgerid, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${webhookColumns}`,
    [id, url, description, types, programmes, subjects, secret, ledgerid, position],
  )
  return rows[0] as Webhook
}
