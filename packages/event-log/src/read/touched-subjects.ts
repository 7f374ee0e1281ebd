import type { Aggregate } from '@partnerships/contracts'
import type { Pool } from '../pool.ts'

const text = `
  select distinct subject from event_log.events
   where position > $1 and position <= $2 and subject > $3 and subject < $4
   order by subject`

/** The subjects of an aggregate that have events after a position and up to another one, byte by byte. */
export const touchedSubjects = async (
  pool: Pool,
  aggregate: Aggregate,
  after: number,
  upTo: number,
): Promise<string[]> => {
  // What follows the slash in the order of bytes.
  const values = [after, upTo, `${aggregate}/`, `${aggregate}0`]
  const { rows } = await pool.query<{ subject: string }>({ name: 'touched-subjects', text, values })
  return rows.map(({ subject }) => subject)
}
