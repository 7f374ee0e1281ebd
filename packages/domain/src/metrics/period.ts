import { addDays, type Day } from '@partnerships/contracts'
import { Temporal } from 'temporal-polyfill'
import type { Window } from './window.ts'

/** How far back the calendar is turned; at least one of them is positive, none negative. */
export type Period = {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
}

const iso = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/

/** An ISO 8601 period of whole days: `P2Y`, `P6M`, `P1Y6M`, `P4W`. Throws a RangeError for anything else. */
export const parsePeriod = (text: string): Period => {
  const [years = 0, months = 0, weeks = 0, days = 0] = (iso.exec(text) ?? [])
    .slice(1)
    .map(n => Number(n ?? 0))
  if (years + months + weeks + days === 0)
    throw new RangeError(`${text} is not a period such as P2Y, P6M or P30D`)
  return { years, months, weeks, days }
}

/**
 * The day that long before, by the calendar: 29 February becomes the 28th in another year, the 31st a month's
 * last day. Throws a RangeError before the year 1.
 */
export const dayBefore = (day: Day, period: Period): Day => {
  const earlier = Temporal.PlainDate.from(day).subtract(period)
  if (earlier.year < 1) throw new RangeError('the period reaches back before the year 1')
  return earlier.toString()
}

/** The day that long after, by the calendar likewise; never after 9999-12-31. */
export const dayAfter = (day: Day, period: Period): Day => {
  const later = Temporal.PlainDate.from(day).add(period)
  return later.year > 9999 ? '9999-12-31' : later.toString()
}

/** The window with both bounds moved back. */
export const windowBefore = ({ from, to }: Window, period: Period): Window => ({
  from: dayBefore(from, period),
  to: dayBefore(to, period),
})

/** Two windows to set side by side; `partial` when they were cut. */
export type Comparison = { now: Window; earlier: Window; partial: boolean }

/**
 * The window and the one a period before. What lies after the day `known` can't have happened yet, as far as
 * is known: a window that reaches past it is cut after that day, the earlier one after the same day moved
 * back. Throws a RangeError when the window begins later.
 */
export const compareWindows = (window: Window, period: Period, known: Day): Comparison => {
  const afterKnown = addDays(known, 1)
  if (window.from >= afterKnown) throw new RangeError(`from is after ${known}, the day of knownAt`)
  const partial = window.to > afterKnown
  const now = partial ? { from: window.from, to: afterKnown } : window
  const earlier = windowBefore(now, period)
  return {
    now,
    earlier: partial ? { ...earlier, to: addDays(dayBefore(known, period), 1) } : earlier,
    partial,
  }
}
