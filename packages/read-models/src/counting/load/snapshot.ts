import type { Pool } from '@partnerships/event-log'
import type pg from 'pg'

/** Does something in a transaction that sees all tables as they are at one moment. */
export const inSnapshot = async <Result>(
  pool: Pool,
  act: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const result = await act(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // A connection in an unknown state is not used again.
    client.release(true)
    throw error
  }
}
