import { migrateSchema, type Pool } from '@partnerships/event-log'

/** Brings the schema `webhooks` up to date; see `migrateSchema`. */
export const migrateWebhooks = (pool: Pool): Promise<void> =>
  migrateSchema(pool, 'webhooks', { '0001_webhooks': new URL('tables.sql', import.meta.url) })
