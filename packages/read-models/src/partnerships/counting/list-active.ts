import type { Day } from '@partnerships/contracts'
import { isPresent, joinParts, presenceOf } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { Values } from '../../listing/values.ts'
import type { StretchRow } from '../stretches.ts'
import type { DimensionFilter } from './dimension.ts'
import type { Evidence } from './list-facts.ts'
import { asked, partOf, spellOf } from './spells.ts'

/** Partnerships active at the end of a day, as known at a position. */
export type ActiveQuestion = {
  readonly position: number
  readonly day: Day
  readonly filter: DimensionFilter
}

/** Lists the partnerships that may be active, by id, at most so many after one; each with the event it is so by. */
export const listActive = async (
  pool: Pool,
  question: ActiveQuestion,
  limit: number,
  after = '',
): Promise<Evidence[]> => {
  const found: Evidence[] = []
  for (let last: string | undefined = after; last !== undefined && found.length < limit; ) {
    const page: Map<string, StretchRow[]> = await pageOf(pool, question, limit, last)
    for (const rows of page.values()) {
      const evidence = evidenceOf(rows, question.day)
      if (evidence) found.push(evidence)
    }
    last = page.size === limit ? [...page.keys()].at(-1) : undefined
  }
  return found.slice(0, limit)
}

/** The piece that makes the partnership count: a certain one if there is any. */
const evidenceOf = (rows: readonly StretchRow[], day: Day): Evidence | undefined => {
  const pieces = joinParts(rows.map(partOf)).map(({ first, last, ...piece }) => ({
    id: first.row.id,
    title: last.row.title,
    position: first.row.start_position,
    effective: first.row.start_effective,
    presence: presenceOf(spellOf(first.row), piece),
  }))
  const certain = pieces.find(({ presence }) => isPresent(presence.certain, day))
  const found = certain ?? pieces.find(({ presence }) => isPresent(presence.possible, day))
  if (!found) return undefined
  const { presence: _, ...evidence } = found
  return { ...evidence, certain: certain !== undefined }
}

/** The parts of the next partnerships that have a spell which may hold on the day. */
const pageOf = async (
  pool: Pool,
  { position, day, filter }: ActiveQuestion,
  limit: number,
  after: string,
): Promise<Map<string, StretchRow[]>> => {
  const values = new Values()
  const where = asked({ position, first: day, last: day, filter }, values)
  const text = `
    with page as (
      select distinct id from partnerships_v2.spells where id > ${values.add(after)} and ${where}
       order by id limit ${values.add(limit)})
    select s.* from partnerships_v2.spells s join page using (id) where ${where} order by id, part`
  const { rows } = await pool.query<StretchRow>(text, [...values.list])
  return Map.groupBy(rows, row => row.id)
}
