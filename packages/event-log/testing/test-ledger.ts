import { testDatabase } from '@partnerships/testing'
import { migrateEventLog } from '../src/migrate.ts'
import { openPool, type Pool } from '../src/pool.ts'

export type TestLedger = {
  /** Takes all events out again; the ledger keeps its id. */
  readonly empty: () => Promise<void>
  readonly url: string
  readonly pool: Pool
  readonly drop: () => Promise<void>
}

/** An empty ledger in a database of its own. */
export const testLedger = async (): Promise<TestLedger> => {
  const { url, drop } = await testDatabase()
  const pool = openPool(url)
  await migrateEventLog(pool)
  return {
    url,
    pool,
    empty: async () => {
      const tables = ['events', 'event_ids', 'streams', 'identifiers']
      await pool.query(`truncate ${tables.map(table => `event_log.${table}`).join(', ')}`)
    },
    drop: async () => {
      await pool.end()
      await drop()
    },
  }
}
