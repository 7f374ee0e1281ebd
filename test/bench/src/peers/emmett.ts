import { randomUUID } from 'node:crypto'
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import { partnershipData } from '../events.ts'
import { inParallel, type Measure } from '../measure.ts'

/** Emmett's appendToStream in this process: one event to a new stream each. */
export const appendWithEmmett = async (
  url: string,
  concurrency: number,
  seconds: number,
): Promise<Measure> => {
  const pool = new pg.Pool({ connectionString: url, max: 32 })
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool, pooled: true } })
  const append = () =>
    store.appendToStream(`partnership-${randomUUID()}`, [
      { type: 'partnership.signed', data: partnershipData() },
    ])
  try {
    await append()
    return await inParallel(concurrency, seconds, append)
  } finally {
    await store.close()
    await pool.end().catch(() => {})
  }
}
