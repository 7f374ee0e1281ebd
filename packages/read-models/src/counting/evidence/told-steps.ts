import type { Pool } from '@partnerships/event-log'
import { tables } from '../tables.ts'
import type { ToldRow } from './told-rows.ts'

const text = `
  select e.position, s.id, s.title, s.effective, s.amount::text, s.unit
    from event_log.events e
    join ${tables.steps} s on s.id = substr(e.subject, length('partnership/') + 1) and s.position = e.position
   where e.position = any ($1) and s.known_from <= $2 and $2 < s.known_until`

/** What steps of partnerships, named by the positions of their events, tell as known at a position. */
export const toldSteps = async (
  pool: Pool,
  positions: readonly number[],
  position: number,
): Promise<Map<number, ToldRow>> => {
  if (positions.length === 0) return new Map()
  const { rows } = await pool.query<ToldRow & { position: number }>({
    name: 'told-steps',
    text,
    values: [positions, position],
  })
  return new Map(rows.map(({ position: of, ...told }) => [of, told]))
}

/** The same of one step after the other; each is there. */
export const toldInOrder = async (
  pool: Pool,
  positions: readonly number[],
  position: number,
): Promise<ToldRow[]> => {
  const told = await toldSteps(pool, positions, position)
  return positions.map(of => {
    const row = told.get(of)
    if (!row) throw new Error('Steps that are counted are lost')
    return row
  })
}
