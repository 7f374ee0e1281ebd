import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import { schemaOf } from '../projection/read-model.ts'
import type { MergerRow } from './mergers.ts'
import { organisations } from './model.ts'

type Merged = Pick<MergerRow, 'id' | 'effective' | 'reason'>

const text = `
  select id, effective, reason from ${schemaOf(organisations)}.mergers
   where "into" = $3 and known_from <= $1 and $1 < known_until and day <= $2
   order by day, place`

/**
 * What had been merged into an organisation by the end of a day, as known at a position, the first merger first. What
 * had been merged into those before is not among them.
 */
export const mergedInto = async (pool: Pool, position: number, day: Day, into: string): Promise<Merged[]> => {
  const { rows } = await pool.query<Merged>({ name: 'merged-into', text, values: [position, day, into] })
  return rows
}
