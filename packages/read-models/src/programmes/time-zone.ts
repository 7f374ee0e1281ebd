import type { Pool } from '@partnerships/event-log'

const text = `
  select timezone from programmes_v1.states
   where id = $2 and known_from <= $1 and $1 < known_until
   order by valid_from desc limit 1`

/** A programme's IANA time zone as known at a position; undefined when it is not known. */
export const timeZoneOf = async (
  pool: Pool,
  position: number,
  programme: string,
): Promise<string | undefined> => {
  const values = [position, programme]
  const { rows } = await pool.query<{ timezone: string }>({ name: 'time-zone-of', text, values })
  return rows[0]?.timezone
}
