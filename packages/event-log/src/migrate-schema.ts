import { readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Pool } from './pool.ts'

const migration = (file: URL): Migration => ({
  up: async db => {
    await sql.raw(await readFile(file, 'utf8')).execute(db)
  },
})

/**
 * Brings a schema up to date with SQL files, by name, in one transaction. Safe when several processes start at once:
 * the first migrates, the others wait for it. Files are only ever appended to the list: what has run somewhere never
 * changes.
 */
export const migrateSchema = async (
  pool: Pool,
  schema: string,
  files: Readonly<Record<string, URL>>,
): Promise<void> => {
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(Object.entries(files).map(([name, file]) => [name, migration(file)])),
  }
  // The dialect is left open: destroying it would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider, migrationTableSchema: schema })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
