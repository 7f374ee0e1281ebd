import type { Day } from '@partnerships/contracts'
import type { Interval } from '@partnerships/contracts/words'
import {
  compareWindows,
  dayBefore,
  lastDay,
  type Period,
  type When,
  type Window,
  windowOf,
} from '@partnerships/domain'
import type { NumberDefinition } from '../measure/measuring-of.ts'
import type { MetricQuery } from './parameters.ts'
import { orRefuse, refuse } from './refuse.ts'

/** What of the world's time is asked about. */
export type Span = {
  readonly now: When
  readonly interval?: Interval
  readonly before?: { readonly earlier: When; readonly period: Period }
  /** Whether the window was cut after the day of knownAt. */
  readonly partial: boolean
}

/** The day of `knownAt`, and the one that it is now. */
export type Days = { readonly known: Day; readonly today: Day }

/** The last day of a window, or the day itself: that of which a stock's number is. */
export const dayOf = (when: When): Day => ('at' in when ? when.at : lastDay(when))

/**
 * The window or day that the parameters name, and the one to compare with. Stocks take `at` (today unless told), or `from`, `to`
 * and `interval`, all others `from` and `to`. Ends the request when they don't fit.
 */
export const spanAsked = (query: MetricQuery, { sort, name }: NumberDefinition, days: Days): Span => {
  const { at, interval } = query
  const compare = query.compare?.period
  const window = windowAsked(query)
  if (sort !== 'stock') {
    if (!window)
      return refuse(`The parameters from and to are needed: ${name} is counted from a day to a day.`)
  } else {
    if (at !== undefined && window) refuse('The parameter at does not go with from and to.')
    if (window && !interval)
      refuse(`The parameter interval is needed with from and to: ${name} is counted at the end of a day.`)
  }
  if (!window) {
    if (interval) refuse('The parameter interval goes with from and to.')
    const day = at ?? days.today
    if (!compare) return { now: { at: day }, partial: false }
    const earlier = orRefuse('compare', () => ({ at: dayBefore(day, compare) }))
    return { now: { at: day }, before: { earlier, period: compare }, partial: false }
  }
  const shown = interval && { interval }
  if (!compare) return { now: window, ...shown, partial: false }
  const { now, earlier, partial } = orRefuse('compare', () => compareWindows(window, compare, days.known))
  return { now, ...shown, before: { earlier, period: compare }, partial }
}

/** The window that two bounds name; undefined when neither is given. Ends the request when one is missing or they don’t fit. */
export const windowAsked = ({ from, to }: Pick<MetricQuery, 'from' | 'to'>): Window | undefined => {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined) return refuse('The parameter from is missing: it goes with to.')
  if (to === undefined) return refuse('The parameter to is missing: it goes with from.')
  return orRefuse('to', () => windowOf(from, to))
}
