import type { Pool } from '@partnerships/event-log'
import type { ReadModel } from '../read-model.ts'

/** Thrown when somebody else is rebuilding the read model. */
export class RebuildUnderWay extends Error {
  override name = 'RebuildUnderWay'
}

const lock = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine'
const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0))'

/**
 * Does the work while nobody else rebuilds the read model; who dies lets go. Throws `RebuildUnderWay` when somebody
 * else does. Should the connection that holds the lock break, two may be at it: the checkpoints let one win.
 */
export const alone = async <Result>(
  pool: Pool,
  { name }: ReadModel,
  work: () => Promise<Result>,
): Promise<Result> => {
  const key = [`read_models.rebuild.${name}`]
  const client = await pool.connect()
  client.on('error', () => {})
  try {
    const { rows } = await client.query<{ mine: boolean }>(lock, key)
    if (!rows[0]?.mine) throw new RebuildUnderWay(`a rebuild of ${name} is under way`)
    return await work()
  } finally {
    // A connection that is only closed lets go some time after that.
    await client.query(unlock, key).catch(() => {})
    client.release(true)
  }
}
