import { addDays, type Day, remembering } from '@partnerships/contracts'

/** Days from `from` (included) to `to` (excluded), in the world's time. */
export type Window = { readonly from: Day; readonly to: Day }

const mostRemembered = 20_000
const bound = /^\d{4}(?:-\d{2}){0,2}$/

/**
 * The day that a bound names: `2022-03-15` itself, `2022-03` and `2022` their first day.
 * Years 1 to 9998. Throws a RangeError for anything else, and for a day that doesn't exist.
 */
export const boundDay = remembering((text): Day => {
  if (!bound.test(text) || text < '0001' || text >= '9999')
    throw new RangeError(`${text} is not a day, a month or a year`)
  const day = `${text}-01-01`.slice(0, 10)
  if (addDays(day, 0) !== day) throw new RangeError(`${text} is not in the calendar`)
  return day
}, mostRemembered)

/** The window of two bounds as {@link boundDay} takes them. Throws a RangeError when `to` is not after `from`. */
export const windowOf = (from: string, to: string): Window => {
  const window = { from: boundDay(from), to: boundDay(to) }
  if (window.to <= window.from) throw new RangeError('to must be after from')
  return window
}

const before = remembering(day => addDays(day, -1), mostRemembered)

/** The window's last day. */
export const lastDay = ({ to }: Window): Day => before(to)

/** The earlier of two days. */
export const earliest = (a: Day, b: Day): Day => {
  if (b < a) return b
  return a
}

/** The later of two days. */
export const latest = (a: Day, b: Day): Day => {
  if (b > a) return b
  return a
}
