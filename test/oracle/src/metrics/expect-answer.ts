import { sumOf } from '../count/decimal.ts'
import { fits, keysOf, type Values } from '../count/dimensions.ts'
import type { Picture } from '../picture.ts'
import { bucketsOf, type Window } from '../time/buckets.ts'
import { type Day, textOf } from '../time/day.ts'
import type { Counter } from './counter.ts'
import { counters, stocks } from './counters.ts'
import { widened } from './filter.ts'
import type { Query } from './query.ts'
import { type Change, changeOf, type Tally, type Total } from './total.ts'
import { unitsOf } from './units.ts'
import { windowsOf } from './windows.ts'

export type Days = { readonly known: Day; readonly today: Day }

type Bucket = Total & { readonly from: string; readonly to: string }
type Count = { readonly total: Total; readonly series?: readonly Bucket[] }

/** What the answer must be, as far as it is numbers. */
export type Expected = Omit<Count, 'total'> & {
  /** Null where contributions are in several units. */
  readonly total: Total | null
  readonly units?: readonly (Tally & { readonly unit: string })[]
  readonly partial: boolean
  readonly undated?: number
  readonly groups?: Readonly<Record<string, Count>>
  readonly compare?: Total & Change
}

/** The answer to a question, of what is known in the picture; null where it must be refused. */
export const expectAnswer = (picture: Picture, query: Query, days: Days): Expected | null => {
  const counter = counterOf(picture, query, days)
  const { now, before, partial } = windowsOf(query, days)
  const is = isAsked(picture, query)
  const counted = countIn(counter, is, now, query)
  const earlier = before && counter.count(is, before)
  const { interval, group = query.metric === 'stages' ? 'status' : undefined } = query
  const units = unitsOf(picture, query, is, now)
  const allUnits = before ? unitsOf(picture, query, is, now, [now, before]) : units
  if (allUnits && allUnits.length > 1 && (group || interval || before)) return null
  if (units && units.length > 1) return { total: null, units, partial }
  return {
    ...(units && { units }),
    ...counted,
    partial,
    ...(!stocks.includes(query.metric) && undatedOf(counted)),
    ...(group && { groups: groupsOf(counter, is, now, { ...query, group }) }),
    ...(earlier && { compare: { ...earlier, ...changeOf(counted.total, earlier) } }),
  }
}

export const counterOf = (picture: Picture, query: Query, { known }: Days): Counter => {
  const make = counters[query.metric]
  if (!make) throw new Error(`nothing counts ${query.metric}`)
  return make(picture, query, known)
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

/** What is in the total for sure and in no single bucket. */
const undatedOf = ({ total, series }: Count): { undated?: number } => {
  if (!series || !('possible' in total)) return {}
  const dated = series.map(bucket => ('possible' in bucket ? -bucket.value : 0))
  return { undated: sumOf([total.value, ...dated]) }
}

const groupsOf = (
  counter: Counter,
  is: (values: Values) => boolean,
  window: Window,
  query: Query & { readonly group: NonNullable<Query['group']> },
) => {
  const { group, level = 'region' } = query
  const keys = new Set(counter.values.flatMap(values => keysOf(values, group, level)))
  const isUnder = (key: string) => (values: Values) =>
    is(values) && keysOf(values, group, level).includes(key)
  return Object.fromEntries([...keys].map(key => [key, countIn(counter, isUnder(key), window, query)]))
}
