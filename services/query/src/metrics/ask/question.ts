import type { Day } from '@partnerships/contracts'
import { type Dimension, filterNames, type Level } from '@partnerships/contracts/words'
import { type Period, parsePeriod } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import { type CountedFilter, programmesAt } from '@partnerships/read-models'
import type { Dependencies, Known } from '../../known/index.ts'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import { knownDays } from './known-days.ts'
import type { MetricQuery } from './parameters.ts'
import { refuse } from './refuse.ts'
import { groupUnlessTold, whyNotTaken } from './takes.ts'
import { type Days, type Span, spanAsked } from './when.ts'

/** What to group by, and territories at which level. */
export type Grouping = { readonly dimension: Dimension; readonly level: Level }

/** A request for a number, settled: the same question always has the same answer. */
export type Question = {
  readonly definition: NumberDefinition
  readonly known: Known
  readonly days: Days
  readonly span: Span
  /** As asked. */
  readonly filters: CountedFilter
  /** To count by: programmes with their children. */
  readonly filter: CountedFilter
  readonly group?: Grouping
  /** Of the territories that are counted or grouped by. */
  readonly level: Level
  /** The time to be signed in; only conversion is about that. */
  readonly within: { readonly text: string; readonly period: Period }
}

/** Settles what is asked of a metric, as `known`; `today` is that of the page before it. */
export const settleQuestion = async (
  definition: NumberDefinition,
  query: MetricQuery,
  known: Known,
  dependencies: Dependencies,
  today?: Day,
): Promise<Question> => {
  const reason = whyNotTaken(definition, query)
  if (reason) refuse(reason)
  const days = await knownDays(query, known, dependencies, today)
  const filters = filtersAsked(query)
  const { pool } = dependencies
  const programme =
    filters.programme && (await orUnavailable(programmesAt(pool, known))).within(filters.programme)
  const level = query.level ?? 'region'
  const group = query.group ?? groupUnlessTold(definition)
  return {
    definition,
    known,
    days,
    span: spanAsked(query, definition, days),
    filters,
    filter: { ...filters, ...(programme && { programme }) },
    ...(group && { group: { dimension: group, level } }),
    level,
    within: query.within ?? aYear,
  }
}

/** The time to be signed in unless another is asked for. */
export const aYear = { text: 'P1Y', period: parsePeriod('P1Y') }

/** The filters given, each value once. */
const filtersAsked = (query: MetricQuery): CountedFilter =>
  Object.fromEntries(
    filterNames.flatMap(name => {
      const values = query[name]
      return values ? [[name, [...new Set(values)]]] : []
    }),
  )

/** The question about nothing but its total. */
export const aboutTotal = ({ group: _, span: { now, partial }, ...question }: Question): Question => ({
  ...question,
  span: { now, partial },
})
