import type { Pool } from '@partnerships/event-log'
import type pg from 'pg'

// A connection that breaks while nothing is asked of it: the next question says so.
const ignore = () => {}

/** Does what is given in one transaction; when it throws, nothing of it is left. */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  client.on('error', ignore)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.off('error', ignore)
    client.release()
    return result
  } catch (error) {
    // A connection in an unknown state is not used again; closing it rolls back.
    client.release(true)
    throw error
  }
}
