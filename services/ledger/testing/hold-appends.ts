import type { Pool } from '@partnerships/event-log'

/** Keeps every append waiting, by the lock that appends take; resolves to how to let go. */
export async function holdAppends(pool: Pool): Promise<() => Promise<void>> {
  const client = await pool.connect()
  await client.query(`select pg_advisory_lock(hashtextextended('event_log.append', 0))`)
  return async () => {
    await client.query(`select pg_advisory_unlock(hashtextextended('event_log.append', 0))`)
    client.release()
  }
}
