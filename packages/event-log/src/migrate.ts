import { readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Pool } from './pool.ts'

/** Only ever appended to: what has run somewhere never changes. */
const names = ['0001_tables', '0002_append_events', '0003_position_at']

const migration = (name: string): Migration => ({
  up: async db => {
    const text = await readFile(new URL(`./migrations/${name}.sql`, import.meta.url), 'utf8')
    await sql.raw(text).execute(db)
  },
})

const provider = {
  getMigrations: async () => Object.fromEntries(names.map(name => [name, migration(name)])),
}

/**
 * Brings the schema `event_log` up to date, in one transaction. Safe when several processes start at once:
 * the first migrates, the others wait for it.
 */
export const migrateEventLog = async (pool: Pool): Promise<void> => {
  // The dialect is left open: destroying it would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider, migrationTableSchema: 'event_log' })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
