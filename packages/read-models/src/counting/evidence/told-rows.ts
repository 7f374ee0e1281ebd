import type { Pool } from '@partnerships/event-log'
import type { Found } from '../page.ts'
import { tables } from '../tables.ts'

/** What a fact or a step of a journey tells beside what is counted. */
export type ToldRow = {
  readonly id: string
  readonly title: string | null
  readonly effective: string
  readonly amount: string | null
  readonly unit: string | null
}

/** Reads what was found of activities held, in the same order. */
export const toldHeld = async (pool: Pool, found: readonly Found[]): Promise<ToldRow[]> => {
  if (found.length === 0) return []
  const text = `
    select id, title, effective, amount::text, null as unit from ${tables.held}
      join unnest($1::bigint[], $2::int[]) with ordinality as found (known_from, ordinal, place)
     using (known_from, ordinal) order by place`
  const keys = [
    found.map(({ segment, row }) => segment.from[row]),
    found.map(({ segment, row }) => segment.ordinal[row]),
  ]
  const { rows } = await pool.query<ToldRow>({ name: 'told-held', text, values: keys })
  if (rows.length !== found.length) throw new Error(`${tables.held} has lost rows that are counted`)
  return rows
}
