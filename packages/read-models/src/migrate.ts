import { readFile } from 'node:fs/promises'
import type { Pool } from '@partnerships/event-log'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Only ever appended to: what has run somewhere never changes. */
const files = {
  '0001_projections': 'projection/projections.sql',
  '0002_partnerships_v1': 'partnerships/tables.sql',
  '0003_organisations_v1': 'organisations/tables.sql',
  '0004_programmes_v1': 'programmes/tables.sql',
  '0005_figures_v1': 'figures/tables.sql',
  '0006_lists': 'listing/indexes.sql',
  '0007_rebuilds': 'projection/rebuilds.sql',
  '0008_partnerships_v2': 'partnerships/tables-v2.sql',
  '0009_activities_v1': 'activities/tables.sql',
  '0009_partnerhoods': 'partnerships/partnerhoods.sql',
  '0010_organisations_v2': 'organisations/tables-v2.sql',
  '0011_figures_v2': 'figures/tables-v2.sql',
  '0012_lists_found': 'listing/found.sql',
  '0013_counting': 'counting/indexes.sql',
}

const migration = (file: string): Migration => ({
  up: async db => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8')
    await sql.raw(text).execute(db)
  },
})

const provider = {
  getMigrations: async () =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, migration(file)])),
}

/**
 * Brings the tables of all read models up to date, in one transaction. Safe when several processes start at
 * once: the first migrates, the others wait for it.
 */
export const migrateReadModels = async (pool: Pool): Promise<void> => {
  // The dialect is left open: destroying it would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error } = await new Migrator({
    db,
    provider,
    migrationTableSchema: 'read_models',
  }).migrateToLatest()
  if (error) throw error
}
