import { testDatabase } from '@partnerships/testing'
import { migrateEventLog } from '../src/migrate.ts'
import { openPool, type Pool } from '../src/pool.ts'

export type TestLedger = { readonly url: string; readonly pool: Pool; readonly drop: () => Promise<void> }

/** An empty ledger in a database of its own. */
export const testLedger = async (): Promise<TestLedger> => {
  const { url, drop } = await testDatabase()
  const pool = openPool(url)
  await migrateEventLog(pool)
  return {
    url,
    pool,
    drop: async () => {
      await pool.end()
      await drop()
    },
  }
}
