import { effectiveRange } from '@partnerships/contracts/dates'

/** A stretch of time between effective dates; a null end goes on. */
export type Span = { readonly from: string; readonly until: string | null }

/** From where to where, as times in milliseconds. */
export type Axis = { readonly from: number; readonly to: number }

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The days that an effective date names; an open start begins nowhere. */
export const timesOf = (date: string): { lower: number; upper: number; isOpen: boolean } => {
  const { lower, upper } = effectiveRange(date)
  const isOpen = date.startsWith('../')
  return { lower: isOpen ? Number.NEGATIVE_INFINITY : at(lower), upper: at(upper), isOpen }
}

/** Whole years that hold all the dates and today; of an open start, the year in which it ends. */
export const axisOf = (spans: readonly Span[], today: string): Axis => {
  const dates = spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])).map(timesOf)
  const first = Math.min(
    at(today),
    ...dates.map(({ lower, upper, isOpen }) => (isOpen ? upper - 300 * DAY : lower)),
  )
  const last = Math.max(at(today), ...dates.map(({ upper }) => upper - DAY))
  const year = (time: number): number => new Date(time).getUTCFullYear()
  return { from: Date.UTC(year(first), 0, 1), to: Date.UTC(year(last) + 1, 0, 1) }
}

/** The years that begin on the axis, at most so many of them. */
export const yearsOn = ({ from, to }: Axis, most = 10): { year: number; time: number }[] => {
  const first = new Date(from).getUTCFullYear()
  const count = new Date(to).getUTCFullYear() - first
  const step = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => first + i * step).map(year => ({
    year,
    time: Date.UTC(year, 0, 1),
  }))
}

/** Where a time lies on the axis, in percent. */
export const placeOn = ({ from, to }: Axis, time: number): number =>
  (100 * (Math.min(Math.max(time, from), to) - from)) / (to - from)

/** Where a span lies on the axis in percent: all of it that may be, and what of it is sure, if anything. */
export const drawn = (axis: Axis, { from, until }: Span) => {
  const start = timesOf(from)
  const end = until === null ? { lower: axis.to, upper: axis.to } : timesOf(until)
  /** What is known to the day is sure from its first moment. */
  const isDay = ({ lower, upper }: { lower: number; upper: number }) => upper - lower <= DAY
  const possible = {
    from: placeOn(axis, start.lower),
    to: placeOn(axis, Math.max(isDay(end) ? end.lower : end.upper, start.upper)),
  }
  const sure = {
    from: placeOn(axis, isDay(start) ? start.lower : start.upper),
    to: placeOn(axis, end.lower),
  }
  return { possible, sure: sure.to > sure.from ? sure : null }
}
