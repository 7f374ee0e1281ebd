import type { Pool } from '@partnerships/event-log'

const text = `
  with recursive
    parents as (
      select distinct on (id) id, parent from programmes_v1.states
       where known_from <= $1 and $1 < known_until
       order by id, valid_from desc),
    inside (id) as (
      select unnest($2::text[]) collate "C"
      union
      select parents.id from parents join inside on parents.parent = inside.id)
  select id from inside`

/** The programmes given and all that lie in them, by the parents known at a position. */
export const programmesWithin = async (
  pool: Pool,
  position: number,
  programmes: readonly string[],
): Promise<string[]> => {
  const values = [position, programmes]
  const { rows } = await pool.query<{ id: string }>({ name: 'programmes-within', text, values })
  return rows.map(({ id }) => id)
}
