import type { Day } from '@partnerships/contracts'
import {
  type Bucket,
  bucketsOf,
  countStock,
  lastDay,
  type Stocked,
  type Tally,
  type Window,
} from '@partnerships/domain'
import { orUnavailable, type Pool } from '@partnerships/event-log'
import { countActive } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import { dayOf } from '../ask/when.ts'
import type { Counted, Counts } from './counted.ts'
import { keysBy } from './keys.ts'
import { checkCells } from './most-cells.ts'

/** Counts active partnerships: at the day, at the last day of each bucket, by group, and at the day before. */
export const countStockMetric = async (
  pool: Pool,
  { known: { position }, span, filter, group }: Question,
): Promise<Counted> => {
  const { now, interval, before } = span
  const buckets = interval ? orRefuse('interval', () => bucketsOf(now as Window, interval)) : undefined
  const days = buckets?.map(lastDay) ?? [dayOf(now)]
  const by = group && { dimension: group.dimension, keysOf: keysBy(group) }
  const { total, groups } = await orUnavailable(countActive(pool, { position, ...endsOf(days), filter }, by))
  if (group) checkCells(groups.size, days.length)
  const earlierDay = before && dayOf(before.earlier)
  const earlier = earlierDay && (await countAt(pool, position, earlierDay, filter))
  return {
    ...countsOf(total, days, buckets),
    ...(earlier && { earlier }),
    ...(group && {
      groups: new Map(
        [...groups].map(([key, subjects]) => [key, countsOf(subjects, days, buckets)] as const),
      ),
    }),
  }
}

const endsOf = (days: readonly Day[]): { first: Day; last: Day } => ({
  first: days[0] as Day,
  last: days.at(-1) as Day,
})

/** The number at the last day, and the series when there are buckets. */
const countsOf = (subjects: Stocked[], days: readonly Day[], buckets?: readonly Window[]): Counts => {
  const tallies = countStock(subjects, days)
  const total = tallies.at(-1) as Tally
  if (!buckets) return { total }
  return { total, series: buckets.map((bucket, i): Bucket => ({ ...bucket, ...(tallies[i] as Tally) })) }
}

const countAt = async (
  pool: Pool,
  position: number,
  day: Day,
  filter: Question['filter'],
): Promise<Tally> => {
  const { total } = await orUnavailable(countActive(pool, { position, ...endsOf([day]), filter }))
  return countsOf(total, [day]).total
}
