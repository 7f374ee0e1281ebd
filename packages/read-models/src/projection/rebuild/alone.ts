import type { Pool } from '@partnerships/event-log'
import type { ReadModel } from '../read-model.ts'

/** Thrown when somebody else is rebuilding the read model. */
export class RebuildUnderWay extends Error {
  override name = 'RebuildUnderWay'
}

/**
 * Does the work while nobody else rebuilds the read model; who dies lets go. Throws `RebuildUnderWay` when somebody
 * else does. Should the connection that holds the lock break, two may be at it: the checkpoints let one win.
 */
export const alone = async <Result>(
  pool: Pool,
  { name }: ReadModel,
  work: () => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  client.on('error', () => {})
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
      [`read_models.rebuild.${name}`],
    )
    if (!rows[0]?.mine) throw new RebuildUnderWay(`a rebuild of ${name} is under way`)
    return await work()
  } finally {
    client.release(true)
  }
}
