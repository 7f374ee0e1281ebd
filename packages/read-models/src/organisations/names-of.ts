import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import { schemaOf } from '../projection/read-model.ts'
import { organisations as model } from './model.ts'

const text = `
  select distinct on (id) id, name from ${schemaOf(model)}.states
   where id = any ($3) and known_from <= $1 and $1 < known_until
   order by id, valid_from > $2, abs(valid_from - $2)`

/**
 * What organisations are called at the end of a day, as known at a position; one that comes later by its first
 * name. One that is not known has none.
 */
export const namesOf = async (
  pool: Pool,
  position: number,
  day: Day,
  organisations: readonly string[],
): Promise<Map<string, string>> => {
  const values = [position, day, organisations]
  const { rows } = await pool.query<{ id: string; name: string }>({ name: 'names-of', text, values })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
