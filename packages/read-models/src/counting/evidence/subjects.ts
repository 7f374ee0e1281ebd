import type { Pool } from '@partnerships/event-log'
import type { StretchRow } from '../../partnerships/stretches.ts'

/** The ids of subjects, given the positions at which the first row of each came to be known. */
export const idsOf = async (
  pool: Pool,
  table: string,
  subjects: readonly number[],
): Promise<Map<number, string>> => {
  const text = `select distinct known_from, id from ${table} where known_from = any ($1)`
  const { rows } = await pool.query<{ known_from: number; id: string }>({
    name: `ids-${table}`,
    text,
    values: [subjects],
  })
  return new Map(rows.map(({ known_from, id }) => [known_from, id]))
}

/** The parts of subjects as known at a position, in order, by id. */
export const partsOf = async (
  pool: Pool,
  table: string,
  ids: readonly string[],
  position: number,
): Promise<Map<string, StretchRow[]>> => {
  const text = `
    select * from ${table} where id = any ($1) and known_from <= $2 and $2 < known_until order by id, part`
  const { rows } = await pool.query<StretchRow>({ name: `parts-${table}`, text, values: [ids, position] })
  return Map.groupBy(rows, row => row.id)
}
