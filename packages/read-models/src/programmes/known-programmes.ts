import type { Pool } from '@partnerships/event-log'
import type { ProgrammeState } from './states.ts'

const text = `
  select distinct on (id) id, name, themes from programmes_v1.states
   where known_from <= $1 and $1 < known_until
   order by id, valid_from desc`

/** What each programme is called and works on in the end, as known at a position, by id. */
export const knownProgrammes = async (
  pool: Pool,
  position: number,
): Promise<Pick<ProgrammeState, 'id' | 'name' | 'themes'>[]> => {
  const { rows } = await pool.query<Pick<ProgrammeState, 'id' | 'name' | 'themes'>>({
    name: 'known-programmes',
    text,
    values: [position],
  })
  return rows
}
