import type { Pool } from '@partnerships/event-log'
import { conditionsOf, type Filter, hasAny, isAny, liesInAny } from '../listing/conditions.ts'
import { Values } from '../listing/values.ts'
import { schemaOf } from '../projection/read-model.ts'
import { figures } from './model.ts'
import type { StatementRow } from './states.ts'

/**
 * `programme` lists the children too, `territory` canonical codes and `period` EDTF dates, which take in what lies
 * in them; `about` is a subject.
 */
export type StatementFilter = Filter<'indicator' | 'about' | 'programme' | 'territory' | 'period' | 'nature'>

/** A figure as published or restated. */
export type Statement = Pick<
  StatementRow,
  'id' | 'status' | 'position' | 'effective' | 'indicator' | 'about' | 'period' | 'data'
> & {
  /** Where it stands in the order. */
  readonly key: string
}

/** Where a statement stands among others. */
export type StatementPlace = Pick<Statement, 'key' | 'position'>

const conditions = {
  indicator: isAny('s.indicator'),
  about: isAny('s.about'),
  programme: isAny('s.programme'),
  territory: hasAny('s.places'),
  period: liesInAny('s.period_lower', 's.period_upper'),
  nature: isAny('s.nature'),
}

/** By indicator, then by what it is about, territory and period; U+0001 sorts before all that is in them. */
const key = `concat_ws(e'\\x01', s.indicator, coalesce(s.about, ''), coalesce(s.data ->> 'territory', ''),
  coalesce(s.period_lower::text, ''), coalesce(s.period_upper::text, ''), s.lower::text) collate "C"`

const known = 's.known_from <= $1 and $1 < s.known_until'

/** Lists what was published and restated as known at a position, at most so many after a place; and how many there are. */
export const listStatements = async (
  pool: Pool,
  position: number,
  filter: StatementFilter,
  { limit, after }: { readonly limit: number; readonly after?: StatementPlace | undefined },
): Promise<{ statements: Statement[]; total: number }> => {
  const table = `${schemaOf(figures)}.statements`
  const values = new Values(position)
  const where = [known, ...conditionsOf(conditions, filter, values)].join(' and ')
  const total = await pool.query<{ n: number }>(`select count(*)::int as n from ${table} s where ${where}`, [
    ...values.list,
  ])
  const place = after
    ? ` and (${key}, s.position) > (${values.add(after.key)}, ${values.add(after.position)})`
    : ''
  const { rows } = await pool.query<Statement>(
    `select s.id, s.status, s.position, s.effective, s.indicator, s.about, s.period, s.data, ${key} as key
       from ${table} s where ${where}${place}
      order by ${key}, s.position limit ${values.add(limit)}`,
    [...values.list],
  )
  return { statements: rows, total: total.rows[0]?.n ?? 0 }
}
