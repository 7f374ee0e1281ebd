import type { Pool } from '../pool.ts'

const text = 'select recordedtime from event_log.events where position = $1'

/** When the event at a position was recorded, RFC 3339 UTC with microseconds; null when there is none. */
export const recordedTimeAt = async (pool: Pool, position: number): Promise<string | null> => {
  const { rows } = await pool.query<{ recordedtime: string }>({
    name: 'recorded-time-at',
    text,
    values: [position],
  })
  return rows[0]?.recordedtime ?? null
}
