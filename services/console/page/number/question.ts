import type { MetricQuery } from '@partnerships/client'
import type { MetricCatalogue } from '@partnerships/contracts/answers'
import type { Lang } from '../i18n/index.ts'
import { compareOf } from '../scope/compare.ts'
import { daysLater, wholeYear, yearOf } from '../scope/days.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { filtersOf, type Scope } from '../scope/scope.ts'
import { type Asked, askedOf, fittingKind } from './asked.ts'

export type CataloguedMetric = MetricCatalogue['items'][number]

/** Of a day, a month or a year, as days of the API may be written. */
const firstDay = (text: string): string => `${text}-01-01`.slice(0, 10)

/** What is looked at when the address names no period: the year that it is. */
export const openingOf = (today: string) => wholeYear(yearOf(today))

/**
 * The days that a number is of. Flows, ratios and durations need a window: that of the scope, else this year. What is
 * counted at the end of a day takes the day asked for, else the last one of the scope's window that is not to come;
 * with an interval it takes the window too.
 */
const daysOf = ({ sort }: CataloguedMetric, scope: Scope, asked: Asked, today: string): MetricQuery => {
  const window = scope.from && scope.to ? { from: scope.from, to: scope.to } : openingOf(today)
  const { interval } = asked
  if (sort !== 'stock') return { ...window, interval }
  if (interval !== undefined) return { ...window, interval }
  if (asked.at !== undefined) return { at: asked.at }
  if (scope.to === undefined) return { at: today }
  const last = daysLater(firstDay(scope.to), -1)
  return { at: last < today ? last : today }
}

/** What the page asks of a metric: only what that takes. Days are `YYYY-MM-DD`, `today` is the reader's. */
export const questionOf = (
  metric: CataloguedMetric,
  scope: Scope,
  asked: Asked,
  { lang, today }: { lang: Lang; today: string },
): MetricQuery => {
  const { knownFrom: _, at: _at, interval: _interval, ...more } = askedOf(asked)
  const isSplit = metric.parameters.includes('unit') && asked.unit === undefined
  const question: MetricQuery = {
    ...daysOf(metric, scope, isSplit ? {} : asked, today),
    ...filtersOf(scope),
    kind: fittingKind(metric.name, scope.kind),
    ...more,
    group: isSplit ? undefined : asked.group,
    compare: isSplit ? undefined : compareOf(scope.compare),
    knownAt: knownAtOf(scope.knownAt),
    lang,
  }
  return Object.fromEntries(
    Object.entries(question).filter(
      ([name, value]) => value !== undefined && metric.parameters.includes(name),
    ),
  )
}

/** What an address of the API asks for, such as that of an answer's evidence. */
export const queryOfAddress = (address: string): Record<string, string[]> => {
  const query: Record<string, string[]> = {}
  for (const [name, value] of new URL(address, 'http://api').searchParams) {
    query[name] ??= []
    query[name].push(value)
  }
  return query
}
