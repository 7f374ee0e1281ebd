import type { DayRange } from '@partnerships/contracts'
import { firstIndex, Steps } from './bisect.ts'
import { bucketsOf, type Interval } from './buckets.ts'
import type { Bucket, Tally } from './tally.ts'
import type { Window } from './window.ts'

/** `n` facts that happened on some day of the range. */
export type RangeCount = DayRange & { readonly n: number }

/** Whether the whole range lies in the window. */
export const liesIn = ({ lower, upper }: DayRange, { from, to }: Window): boolean =>
  from <= lower && upper <= to

/** Whether a day of the range lies in the window. */
export const touches = ({ lower, upper }: DayRange, { from, to }: Window): boolean =>
  lower < to && from < upper

/** The facts of a window: `value` those whose whole range lies inside, `possible` those whose range touches it. */
export const tallyFlow = (facts: readonly RangeCount[], window: Window): Tally => {
  let [value, possible] = [0, 0]
  for (const fact of facts) {
    if (liesIn(fact, window)) value += fact.n
    if (touches(fact, window)) possible += fact.n
  }
  return { value, possible }
}

/** Each bucket tallied like a window of its own; empty ones too. The buckets follow one another. */
const seriesOf = (facts: readonly RangeCount[], buckets: readonly Window[]): Bucket[] => {
  const values = new Array<number>(buckets.length).fill(0)
  const possibles = new Steps(buckets.length)
  for (const fact of facts) {
    const first = firstIndex(buckets.length, i => (buckets[i]?.to ?? '') > fact.lower)
    const end = firstIndex(buckets.length, i => (buckets[i]?.from ?? '') >= fact.upper)
    possibles.raise(first, end, fact.n)
    const only = buckets[first]
    if (only && end === first + 1 && liesIn(fact, only)) values[first] = (values[first] ?? 0) + fact.n
  }
  const levels = possibles.levels()
  return buckets.map((bucket, i) => ({ ...bucket, value: values[i] ?? 0, possible: levels[i] ?? 0 }))
}

/** `undated` counts what the total is sure of and no single bucket: total.value = Σ series.value + undated. */
export type Flow = { total: Tally; series?: Bucket[]; undated?: number }

/** Counts a flow over a window and, with an interval, in each of its calendar buckets. */
export const countFlow = (facts: readonly RangeCount[], window: Window, interval?: Interval): Flow => {
  const total = tallyFlow(facts, window)
  if (!interval) return { total }
  const series = seriesOf(facts, bucketsOf(window, interval))
  return { total, series, undated: total.value - series.reduce((sum, bucket) => sum + bucket.value, 0) }
}
