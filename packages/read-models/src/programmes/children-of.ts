import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import { isCurrent } from '../listing/is-current.ts'

const text = `
  select s.id from programmes_v1.states s
   where s.parent = $3 and ${isCurrent('programmes_v1.states', 's')}
   order by s.id`

/** The programmes whose parent is the one given at the end of a day, as known at a position. */
export const childrenOf = async (
  pool: Pool,
  position: number,
  day: Day,
  programme: string,
): Promise<string[]> => {
  const values = [position, day, programme]
  const { rows } = await pool.query<{ id: string }>({ name: 'children-of', text, values })
  return rows.map(({ id }) => id)
}
