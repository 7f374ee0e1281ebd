import type { RangeCount } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { Values } from '../../listing/values.ts'
import { type Dimension, valuesIn } from './dimension.ts'
import { asked, type FactQuestion } from './facts.ts'

/** `n` facts of a range that have the same values of the dimension counted by. */
export type FactCount = RangeCount & { readonly values: readonly string[] }

/** Counts facts by their range and, when asked, by the values of a dimension. */
export const countFacts = async (
  pool: Pool,
  question: FactQuestion,
  by?: Dimension,
): Promise<FactCount[]> => {
  const values = new Values()
  const text = `
    select lower, upper, ${by ? valuesIn(by) : "'{}'::text[]"} as values, count(*)::int as n
      from partnerships_v2.facts where ${asked(question, values)}
     group by 1, 2, 3`
  const { rows } = await pool.query<FactCount>(text, [...values.list])
  return rows
}
