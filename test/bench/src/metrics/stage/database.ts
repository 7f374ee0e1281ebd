import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@partnerships/embedded'
import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { migrateReadModels } from '@partnerships/read-models'

export type Database = { readonly url: string; readonly pool: Pool; readonly stop: () => Promise<void> }

/** A Postgres of its own with the tables of ledger and read models; its folder stays when it is given one. */
export const openDatabase = async (kept: string | undefined): Promise<Database> => {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'partnership-bench-')))
  const postgres = await startPostgres({ dataDir: folder })
  const pool = openPool(postgres.url)
  await migrateEventLog(pool)
  await migrateReadModels(pool)
  return {
    url: postgres.url,
    pool,
    stop: async () => {
      await pool.end()
      await postgres.stop(30_000)
      if (kept === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
