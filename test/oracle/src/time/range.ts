import { type Day, dayOf, monthStart } from './day.ts'

/** One day, known to lie in [lower, upper). */
export type Range = { readonly lower: Day; readonly upper: Day }

const openStart = dayOf('1800-01-01')

/** The range of an effective date: `2019-06-27`, `2019-06`, `2019`, `2021-07/2021-12` or `../2019`. */
export const rangeOf = (effective: string): Range => {
  const [start = '', end = start] = effective.split('/')
  return { lower: start === '..' ? openStart : spanOf(start).lower, upper: spanOf(end).upper }
}

const spanOf = (date: string): Range => {
  const [year = Number.NaN, month, day] = date.split('-').map(Number)
  if (month === undefined) return { lower: monthStart(year, 0), upper: monthStart(year + 1, 0) }
  if (day === undefined) return { lower: monthStart(year, month - 1), upper: monthStart(year, month) }
  return { lower: dayOf(date), upper: dayOf(date) + 1 }
}

export const isInside = (range: Range, from: Day, to: Day): boolean =>
  from <= range.lower && range.upper <= to

export const touches = (range: Range, from: Day, to: Day): boolean => range.lower < to && range.upper > from

/** When both of two things have happened. */
export const later = (a: Range, b: Range): Range => ({
  lower: Math.max(a.lower, b.lower),
  upper: Math.max(a.upper, b.upper),
})
