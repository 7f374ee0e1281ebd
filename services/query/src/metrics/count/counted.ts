import type { Bucket, Tally } from '@partnerships/domain'

/** A number, and its way through time when an interval is asked for. */
export type Counts = { readonly total: Tally; readonly series?: readonly Bucket[] }

/** What counting gives. */
export type Counted = Counts & {
  /** What the total is sure of and no single bucket. */
  readonly undated?: number
  /** The number of the window or day to compare with. */
  readonly earlier?: Tally
  /** By key; `none` is for what has no value of the dimension. */
  readonly groups?: ReadonlyMap<string, Counts>
}
