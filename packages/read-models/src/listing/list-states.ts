import type { Day } from '@partnerships/contracts'
import type { Pool } from '@partnerships/event-log'
import type { Valid } from '../valid-time.ts'
import { isCurrent } from './is-current.ts'
import { Values } from './values.ts'

/** What to sort by: an SQL expression over the row `s` that is never null, and its type. */
export type Sort = { readonly by: string; readonly type: 'text' | 'date' | 'bigint' }

/** Which rows of a list: as known at a position, at the end of a day, in an order, after a place in it. */
export type Page<SortName extends string = string> = {
  readonly position: number
  readonly day: Day
  readonly sort: { readonly name: SortName; readonly descending: boolean }
  /** The row that the page before ended with. */
  readonly after?: { readonly key: string; readonly id: string }
  readonly limit: number
}

/** A row with the position of the event by which it came to be known, and its place in the order. */
export type Listed<State> = State & Valid & { readonly known_from: number; readonly key: string }

/** Lists the states in a table that fulfil conditions, which are SQL over the row `s`. */
export const listStates = async <State extends { readonly id: string }>(
  pool: Pool,
  table: string,
  sort: Sort,
  { position, day, sort: { descending }, after, limit }: Page,
  conditions: (values: Values) => readonly string[],
): Promise<Listed<State>[]> => {
  const values = new Values(position, day)
  const where = [isCurrent(table, 's'), ...conditions(values)]
  if (after) {
    const place = `(${values.add(after.key)}::${sort.type}, ${values.add(after.id)})`
    where.push(`(${sort.by}, s.id) ${descending ? '<' : '>'} ${place}`)
  }
  const direction = descending ? 'desc' : 'asc'
  const text = `
    select s.*, (${sort.by})::text as key from ${table} s
     where ${where.join(' and ')}
     order by ${sort.by} ${direction}, s.id ${direction} limit ${values.add(limit)}`
  const { rows } = await pool.query<Listed<State>>(text, [...values.list])
  return rows
}
