import type { Pool } from '@partnerships/event-log'
import { isCurrent } from '../listing/is-current.ts'
import { schemaOf } from '../projection/read-model.ts'
import { figures } from './model.ts'
import type { FigureState } from './states.ts'

const table = `${schemaOf(figures)}.states`

const text = `
  select s.id, s.data from ${table} s
   where s.about = $3 and s.indicator = $4 and ${isCurrent(table, 's')}
   order by s.id`

/**
 * The figures of an indicator about a subject, as they were last published or restated, known at a position;
 * which day it is makes no difference: each speaks of its own period.
 */
export const figuresAbout = async (
  pool: Pool,
  position: number,
  subject: string,
  indicator: string,
): Promise<Pick<FigureState, 'id' | 'data'>[]> => {
  const values = [position, 'infinity', subject, indicator]
  const { rows } = await pool.query<Pick<FigureState, 'id' | 'data'>>({ name: 'figures-about', text, values })
  return rows
}
