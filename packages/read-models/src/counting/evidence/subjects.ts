import { partnershipStages, spellsIn } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { dimensionsOnce } from '../../partnerships/dimensions.ts'
import { type StretchRow, stretchRows } from '../../partnerships/stretches.ts'
import { type ReadStep, stepsReader } from '../../partnerships/walk-of-steps.ts'
import { tables } from '../tables.ts'
import type { ToldSteps } from './told-steps.ts'

/** The ids of partnerships, given the positions at which the first step of each came to be known. */
export const idsOf = (steps: ToldSteps, subjects: readonly number[]): Map<number, string> =>
  new Map(subjects.map(subject => [subject, steps.at(subject, subject).id]))

/** The parts of partnerships' spells of active, or of their stages, as known at a position, in order, by id. */
export const partsOf = async (
  pool: Pool,
  of: 'active' | 'stages',
  ids: readonly string[],
  position: number,
): Promise<Map<string, StretchRow[]>> => {
  const { rows } = await pool.query<ReadStep>({
    name: 'steps-of-subjects',
    text: `select * from ${tables.steps} where id = any ($1) and known_from <= $2 and $2 < known_until`,
    values: [ids, position],
  })
  return new Map(
    [...Map.groupBy(rows, row => row.id)].map(([id, steps]) => {
      const stages = partnershipStages(stepsReader()(steps))
      return [id, stretchRows(id, of === 'active' ? spellsIn(stages) : stages, dimensionsOnce())]
    }),
  )
}
