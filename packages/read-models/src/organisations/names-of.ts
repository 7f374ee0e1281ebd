import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import { schemaOf } from '../projection/read-model.ts'
import { organisations } from './model.ts'

// Of the names until the day the last comes first, and after these the first of the later ones.
const text = `
  select distinct on (id) id, name from ${schemaOf(organisations)}.states
   where id = any ($1) and known_from <= $2 and $2 < known_until
   order by id, valid_from <= $3 desc, abs(valid_from - $3::date)`

/**
 * What organisations are called at the end of a day, as known at a position that the read model has reached; one
 * that comes later by its first name. One that is not known has none.
 */
export const namesOf = async (
  pool: Pool,
  position: number,
  day: Day,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const values = [ids, position, day]
  const { rows } = await pool.query<{ id: string; name: string }>({ name: 'names-of', text, values })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
