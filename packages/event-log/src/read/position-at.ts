import { orUnavailable } from '../errors.ts'
import type { Pool } from '../pool.ts'

/**
 * The last position recorded at or before an instant (RFC 3339), 0 when there is none. Once given, the answer
 * stays, unless the instant lies in the future. For an instant after the last event it waits for whoever is
 * appending; throws `LedgerUnavailable` after 2 s.
 */
export const positionAt = async (pool: Pool, instant: string): Promise<number> => {
  const text = 'select event_log.position_at($1) as position'
  const { rows } = await orUnavailable(
    pool.query<{ position: number }>({ name: 'position-at', text, values: [instant] }),
  )
  return rows[0]?.position ?? 0
}
