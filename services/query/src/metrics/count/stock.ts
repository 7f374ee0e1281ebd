import { type Bucket, bucketsOf, lastDay, type Tally, type Window } from '@partnerships/domain'
import type { CountingView } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import { dayOf } from '../ask/when.ts'
import type { Counted, Counts } from './counted.ts'
import { checkCells } from './most-cells.ts'

/** Counts active partnerships: at the day, at the last day of each bucket, by group, and at the day before. */
export const countStockMetric = (view: CountingView, { span, filter, group }: Question): Counted => {
  const { now, interval, before } = span
  const buckets = interval && orRefuse('interval', () => bucketsOf(now as Window, interval))
  const days = buckets?.map(lastDay) ?? [dayOf(now)]
  const { total, groups } = view.stock({ of: 'active', filter, by: group }, days)
  if (group) checkCells(groups.size, days.length)
  const earlier = before && view.stock({ of: 'active', filter }, [dayOf(before.earlier)]).total[0]

  const counts = (tallies: readonly Tally[]): Counts => ({
    total: tallies.at(-1) as Tally,
    ...(buckets && { series: buckets.map((b, i): Bucket => ({ ...b, ...(tallies[i] as Tally) })) }),
  })
  return {
    ...counts(total),
    ...(earlier && { earlier }),
    ...(group && { groups: new Map([...groups].map(([key, tallies]) => [key, counts(tallies)])) }),
  }
}
