import { remembering } from '@partnerships/contracts'
import type { Interval } from '@partnerships/contracts/words'
import { Temporal } from 'temporal-polyfill'
import { earliest, type Window } from './window.ts'

/** The most buckets that a series may have. */
export const mostBuckets = 1000

const firstDay = (date: Temporal.PlainDate, interval: Interval): Temporal.PlainDate => {
  switch (interval) {
    case 'day':
      return date
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 })
    case 'month':
      return date.with({ day: 1 })
    case 'quarter':
      return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) })
    case 'year':
      return date.with({ day: 1, month: 1 })
  }
}

const lengths: Record<Interval, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

const nextIn = (interval: Interval) =>
  remembering(
    day => firstDay(Temporal.PlainDate.from(day), interval).add(lengths[interval]).toString(),
    10_000,
  )

/** The first day of the bucket after the one that a day lies in. */
const nextBucket: Record<Interval, (day: string) => string> = {
  day: nextIn('day'),
  week: nextIn('week'),
  month: nextIn('month'),
  quarter: nextIn('quarter'),
  year: nextIn('year'),
}

/**
 * The calendar's days, weeks, months, quarters or years that the window touches, in order, the first and last
 * clipped at its bounds. Throws a RangeError when there are more than {@link mostBuckets}.
 */
export const bucketsOf = (window: Window, interval: Interval): Window[] => {
  const buckets: Window[] = []
  let from = window.from
  while (from < window.to) {
    if (buckets.length === mostBuckets)
      throw new RangeError(`the window has more than ${mostBuckets} ${interval}s`)
    const to = earliest(nextBucket[interval](from), window.to)
    buckets.push({ from, to })
    from = to
  }
  return buckets
}
