import { liesIn } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { Values } from '../../listing/values.ts'
import type { FactRow } from '../facts.ts'
import { asked, type FactQuestion } from './facts.ts'

/** An event behind a number. */
export type Evidence = {
  /** The partnership's id. */
  readonly id: string
  readonly title: string | null
  readonly position: number
  /** As posted. */
  readonly effective: string
  /** Whether it counts for sure. */
  readonly certain: boolean
}

/** Where a fact stands among others: by day, then by position. */
export type FactPlace = Pick<FactRow, 'lower' | 'position'>

/** Lists the events behind the facts of a window, at most so many after a place. */
export const listFacts = async (
  pool: Pool,
  question: FactQuestion,
  limit: number,
  after?: FactPlace,
): Promise<(Evidence & FactPlace)[]> => {
  const values = new Values()
  const where = [asked(question, values)]
  if (after)
    where.push(`(lower, position) > (${values.add(after.lower)}::date, ${values.add(after.position)})`)
  const text = `
    select id, title, position, effective, lower, upper from partnerships_v2.facts
     where ${where.join(' and ')} order by lower, position limit ${values.add(limit)}`
  const { rows } = await pool.query<Evidence & FactPlace & { upper: string }>(text, [...values.list])
  return rows.map(({ upper, ...row }) => ({
    ...row,
    certain: liesIn({ lower: row.lower, upper }, question.window),
  }))
}
