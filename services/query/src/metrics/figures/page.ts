import { orUnavailable } from '@partnerships/event-log'
import { figures, listStatements, programmesAt, type Statement } from '@partnerships/read-models'
import type { Context } from 'hono'
import { decodeCursor, encodeCursor } from '../../collection/cursor.ts'
import { queryText } from '../../collection/query-text.ts'
import { type Dependencies, type Known, settleKnown } from '../../known/index.ts'
import { knownDays } from '../ask/known-days.ts'
import type { Days } from '../ask/when.ts'
import { numberNeeds } from '../needs.ts'
import { type FiguresQuery, figureFilters } from './parameters.ts'

/** Statements of figures, as known. */
export type FiguresPage = {
  readonly known: Known
  readonly days: Days
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly statements: readonly Statement[]
  /** Of all pages. */
  readonly total: number
  readonly next: string | null
}

/** Settles what is asked for, and reads a page of it. */
export const figuresPage = async (
  c: Context,
  query: FiguresQuery,
  dependencies: Dependencies,
): Promise<FiguresPage> => {
  const text = queryText(c.req)
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, text)
  const needs = [figures, ...numberNeeds]
  const known = await settleKnown(c.req, dependencies, needs, after?.position ?? query.knownAt)
  const days = await knownDays(query, known, dependencies, after?.day)
  const { position } = known
  const { pool } = dependencies
  const filters = filtersAsked(query)
  const programme =
    filters.programme && (await orUnavailable(programmesAt(pool, known))).within(filters.programme)
  const { statements, total } = await orUnavailable(
    listStatements(
      pool,
      position,
      { ...filters, ...(programme && { programme }) },
      { limit: query.limit + 1, after: after && { key: after.key, position: Number(after.id) } },
    ),
  )
  const page = statements.slice(0, query.limit)
  const last = statements.length > query.limit ? page.at(-1) : undefined
  const next = last
    ? encodeCursor({ position, day: days.today, key: last.key, id: String(last.position) }, text)
    : null
  return { known, days, filters, statements: page, total, next }
}

const filtersAsked = (query: FiguresQuery): Record<string, readonly string[]> =>
  Object.fromEntries(
    (Object.keys(figureFilters) as (keyof typeof figureFilters)[]).flatMap(name => {
      const values = query[name]
      return values ? [[name, [...new Set(values)]]] : []
    }),
  )
