import type { Dimension, Level } from '../count/dimensions.ts'
import type { Interval } from '../time/buckets.ts'

/** A question about a metric, as the parameters of the request are. */
export type Query = {
  readonly metric: string
  readonly from?: string
  readonly to?: string
  readonly at?: string
  readonly interval?: Interval
  readonly group?: Dimension
  readonly level?: Level
  readonly compare?: string
  readonly within?: string
  readonly unit?: string
  readonly filters: Partial<Record<Dimension, readonly string[]>>
  /** A position or a time; now when not given. */
  readonly knownAt?: number | string
}
