import type { Pool } from '@partnerships/event-log'
import type { Found } from '../page.ts'

/** What a row of facts or journeys tells beside what is counted. */
export type ToldRow = {
  readonly id: string
  readonly title: string | null
  readonly effective: string
  readonly amount: string | null
  readonly unit: string | null
}

/** Reads the rows found from their table, in the same order; `amounts` are its columns of amount and unit. */
export const toldRows = async (
  pool: Pool,
  table: string,
  amounts: string,
  found: readonly Found[],
): Promise<ToldRow[]> => {
  if (found.length === 0) return []
  const text = `
    select id, title, effective, ${amounts} from ${table}
      join unnest($1::bigint[], $2::int[]) with ordinality as found (known_from, ordinal, place)
     using (known_from, ordinal) order by place`
  const keys = [
    found.map(({ segment, row }) => segment.from[row]),
    found.map(({ segment, row }) => segment.ordinal[row]),
  ]
  const { rows } = await pool.query<ToldRow>({ name: `told-${table}`, text, values: keys })
  if (rows.length !== found.length) throw new Error(`${table} has lost rows that are counted`)
  return rows
}
