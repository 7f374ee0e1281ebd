import { fits, keysOf, type Values } from '../count/dimensions.ts'
import type { Picture } from '../picture.ts'
import { bucketsOf, type Window } from '../time/buckets.ts'
import { type Day, textOf } from '../time/day.ts'
import type { Counter, Tally } from './counter.ts'
import { counters, stocks } from './counters.ts'
import { widened } from './filter.ts'
import type { Query } from './query.ts'
import { windowsOf } from './windows.ts'

type Bucket = Tally & { readonly from: string; readonly to: string }
type Count = { readonly total: Tally; readonly series?: readonly Bucket[] }

/** What the answer must be, as far as it is numbers. */
export type Expected = Count & {
  readonly partial: boolean
  readonly undated?: number
  readonly groups?: Readonly<Record<string, Count>>
  readonly compare?: Tally & Growth
}

type Growth = {
  readonly difference: number
  readonly factor: number | null
  readonly factorMin: number | null
  readonly factorMax: number | null
}

/** The answer to a question about a flow or a stock, of what is known in the picture. */
export const expectAnswer = (picture: Picture, query: Query, days: { known: Day; today: Day }): Expected => {
  const counter = counterOf(picture, query)
  const { now, before, partial } = windowsOf(query, days)
  const is = isAsked(picture, query)
  const counted = countIn(counter, is, now, query)
  const earlier = before && counter.count(is, before)
  return {
    ...counted,
    partial,
    ...(counted.series &&
      !stocks.includes(query.metric) && { undated: undatedOf(counted.total, counted.series) }),
    ...(query.group && { groups: groupsOf(counter, is, now, query) }),
    ...(earlier && { compare: { ...earlier, ...growthOf(counted.total, earlier) } }),
  }
}

export const counterOf = (picture: Picture, query: Query): Counter => {
  const make = counters[query.metric]
  if (!make) throw new Error(`nothing counts ${query.metric}`)
  return make(picture, query)
}

/** Whether values are in the filter of the question. */
export const isAsked = (picture: Picture, { filters }: Query): ((values: Values) => boolean) => {
  const filter = widened(picture, filters)
  return values => fits(values, filter)
}

const countIn = (
  counter: Counter,
  is: (values: Values) => boolean,
  window: Window,
  { interval }: Query,
): Count => ({
  total: counter.count(is, window),
  ...(interval && {
    series: bucketsOf(window, interval).map(bucket => ({
      from: textOf(bucket.from),
      to: textOf(bucket.to),
      ...counter.count(is, bucket),
    })),
  }),
})

const undatedOf = (total: Tally, series: readonly Bucket[]): number =>
  series.reduce((rest, { value }) => rest - value, total.value)

const groupsOf = (counter: Counter, is: (values: Values) => boolean, window: Window, query: Query) => {
  const { group = 'kind', level = 'region' } = query
  const keys = new Set(counter.values.flatMap(values => keysOf(values, group, level)))
  const isUnder = (key: string) => (values: Values) =>
    is(values) && keysOf(values, group, level).includes(key)
  return Object.fromEntries([...keys].map(key => [key, countIn(counter, isUnder(key), window, query)]))
}

const growthOf = (now: Tally, earlier: Tally): Growth => {
  const ratio = (above: number, below: number) => (below === 0 ? null : above / below)
  return {
    difference: now.value - earlier.value,
    factor: ratio(now.value, earlier.value),
    factorMin: ratio(now.value, earlier.possible),
    factorMax: ratio(now.possible, earlier.value),
  }
}
