import { readFile } from 'node:fs/promises'
import type { Pool } from '@partnerships/event-log'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Only ever appended to: what has run somewhere never changes. */
const files = { '0001_webhooks': 'tables.sql' }

const migration = (file: string): Migration => ({
  up: async db => {
    await sql.raw(await readFile(new URL(file, import.meta.url), 'utf8')).execute(db)
  },
})

const provider = {
  getMigrations: async () =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, migration(file)])),
}

/** Brings the schema `webhooks` up to date, in one transaction. Safe when several processes start at once. */
export const migrateWebhooks = async (pool: Pool): Promise<void> => {
  // The dialect is left open: destroying it would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error } = await new Migrator({
    db,
    provider,
    migrationTableSchema: 'webhooks',
  }).migrateToLatest()
  if (error) throw error
}
