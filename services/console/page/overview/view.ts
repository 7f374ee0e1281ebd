import { compareOf } from '../scope/compare.ts'
import { daysLater, wholeYear, yearOf, yearsLater } from '../scope/days.ts'
import { knownAtOf } from '../scope/known-at.ts'
import { filtersOf, type Scope } from '../scope/scope.ts'

type Period = { readonly from: string; readonly to: string }

export const intervals = ['year', 'quarter', 'month'] as const
export type ViewInterval = (typeof intervals)[number]

const startsWithDay = /^\d{4}-\d{2}-\d{2}/

/** The last day that anything is known of: that of `knownAt` where it says one, else today. */
const knownDay = ({ knownAt }: Scope, today: string): string =>
  knownAt !== undefined && startsWithDay.test(knownAt) ? knownAt.slice(0, 10) : today

/** The period of the address; one end alone makes it a year, or all that is past. Undefined when it says nothing. */
export const periodOf = ({ from, to }: Scope, today: string): Period | undefined => {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined) return { from: yearsLater(to as string, -1), to: to as string }
  return { from, to: to ?? daysLater(today > from ? today : from, 1) }
}

/** What every number of the overview is asked with. */
export const viewOf = (scope: Scope, period: Period, today: string) => {
  const known = knownDay(scope, today)
  const last = daysLater(period.to, -1)
  const compare = period.from <= known ? compareOf(scope.compare) : undefined
  return {
    scope,
    period,
    compare,
    base: { ...filtersOf(scope), knownAt: knownAtOf(scope.knownAt) },
    /** The day at which stocks are counted: the last of the period that there has been. */
    at: [known, last].toSorted()[0] as string,
  }
}

export type View = ReturnType<typeof viewOf>

/** How many years a series has at least, by how it is cut. */
const YEARS: Readonly<Record<ViewInterval, number>> = { year: 10, quarter: 3, month: 2 }

/**
 * The window that a series is shown in: the period, and so much before it that it can be seen in its course; by
 * year also what came after it, in whole years.
 */
export const seriesWindow = ({ from, to }: Period, interval: ViewInterval, today: string): Period => {
  const lastWhole = wholeYear(yearOf(today)).from
  const end = interval === 'year' && lastWhole > to ? lastWhole : to
  const start = yearsLater(end, -YEARS[interval])
  return { from: start < from ? start : from, to: end }
}
