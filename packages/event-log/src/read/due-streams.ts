import type { Pool } from '../pool.ts'

/** A stream that the clock should look at. */
export type DueStream = { readonly subject: string; readonly version: number; readonly due: string }

const text = `
  select subject, version, due from event_log.streams where due <= $1 order by due limit $2`

/** Finds the streams that were due at an instant (RFC 3339), the longest waiting first. */
export const dueStreams = async (pool: Pool, now: string, limit: number): Promise<DueStream[]> => {
  const { rows } = await pool.query<DueStream>({ name: 'due-streams', text, values: [now, limit] })
  return rows
}
