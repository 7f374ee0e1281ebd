import { bucketsOf, type When, type Window } from '@partnerships/domain'
import type { CountedBy, Counts } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import type { Course, Measured } from './measured.ts'
import { checkCells } from './most-cells.ts'
import type { Total } from './total.ts'

/** Gives a total for each of the windows, or for the days at the end of which they are asked about; by group as well. */
type TotalsOf<T extends Total> = (whens: readonly When[], by?: CountedBy) => Counts<T>

/**
 * The total of what a question is about, its series, its groups with theirs, and the total to compare with. The
 * buckets come first and the whole last, so that days are in order.
 */
export const measureOver = <T extends Total>(
  { span, group }: Pick<Question, 'span' | 'group'>,
  totalsOf: TotalsOf<T>,
): Measured<T> & Course<T> => {
  const { now, interval, before } = span
  const buckets = interval && orRefuse('interval', () => bucketsOf(now as Window, interval))
  const { total, groups } = totalsOf([...(buckets ?? []), now], group)
  if (group) checkCells(groups.size, buckets?.length ?? 1)
  const courseOf = (totals: readonly T[]): Course<T> => ({
    total: totals.at(-1) as T,
    ...(buckets && { series: buckets.map((bucket, i) => ({ ...bucket, ...(totals[i] as T) })) }),
  })
  return {
    ...courseOf(total),
    ...(before && { earlier: totalsOf([before.earlier]).total[0] as T }),
    ...(group && { groups: new Map([...groups].map(([key, totals]) => [key, courseOf(totals)])) }),
  }
}

/** The same as measured, each total made something of. */
export const mapCounts = <T, R>({ total, groups }: Counts<T>, map: (t: T) => R): Counts<R> => ({
  total: total.map(map),
  groups: new Map([...groups].map(([key, totals]) => [key, totals.map(map)])),
})
