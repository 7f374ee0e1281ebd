import type { Day } from '@partnerships/contracts'
import { type MetricDefinition, metricNamed } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import {
  type CountedFilter,
  organisations,
  partnerships,
  programmes,
  programmesWithin,
} from '@partnerships/read-models'
import { ProblemError } from '@partnerships/service-kit'
import type { HonoRequest } from 'hono'
import { type Dependencies, type Known, settleKnown } from '../../known/index.ts'
import { knownDays, knownInstant } from './known-days.ts'
import { type Dimension, dimensions, type Level, type MetricQuery } from './parameters.ts'
import { refuse } from './refuse.ts'
import { type Days, type Span, spanAsked } from './when.ts'

/** What to group by, and territories at which level. */
export type Grouping = { readonly dimension: Dimension; readonly level: Level }

/** A request for a metric, settled: the same question always has the same answer. */
export type Question = {
  readonly definition: MetricDefinition
  readonly known: Known
  readonly instant: string | null
  readonly days: Days
  readonly span: Span
  /** As asked. */
  readonly filters: CountedFilter
  /** To count by: programmes with their children. */
  readonly filter: CountedFilter
  readonly group?: Grouping
}

/** The metric of that name; ends the request when there is none. */
export const definitionAsked = (name: string): MetricDefinition => {
  const definition = metricNamed(name)
  if (definition) return definition
  throw new ProblemError({ code: 'not-found', detail: `There is no metric called ${JSON.stringify(name)}.` })
}

/** Settles what a request asks of a metric; `goesOn` is what the page before it settled. */
export const settleQuestion = async (
  request: HonoRequest,
  dependencies: Dependencies,
  definition: MetricDefinition,
  query: MetricQuery,
  goesOn?: { readonly position: number; readonly day: Day },
): Promise<Question> => {
  const group = groupAsked(query)
  const needs = [partnerships, programmes, organisations]
  const known = await settleKnown(request, dependencies, needs, goesOn?.position ?? query.knownAt)
  const days = await knownDays(query, known, dependencies, goesOn?.day)
  const filters = filtersAsked(query)
  const { pool, now } = dependencies
  const programme =
    filters.programme && (await orUnavailable(programmesWithin(pool, known.position, filters.programme)))
  return {
    definition,
    known,
    instant: knownInstant(query.knownAt, known, now()),
    days,
    span: spanAsked(query, definition, days),
    filters,
    filter: { ...filters, ...(programme && { programme }) },
    ...(group && { group }),
  }
}

/** The filters given, each value once. */
const filtersAsked = (query: MetricQuery): CountedFilter =>
  Object.fromEntries(
    dimensions.flatMap(dimension => {
      const values = query[dimension]
      return values ? [[dimension, [...new Set(values)]]] : []
    }),
  )

const groupAsked = ({ group, level }: MetricQuery): Grouping | undefined => {
  if (level && group !== 'territory') refuse('The parameter level goes with group=territory.')
  return group && { dimension: group, level: level ?? 'region' }
}
