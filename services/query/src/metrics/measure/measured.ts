import type { Unit } from '@partnerships/contracts/words'
import type { Window } from '@partnerships/domain'
import type { Total } from './total.ts'

/** A total of a stretch of days. */
export type BucketTotal<T extends Total = Total> = Window & T

/** A total, and its way through time when an interval is asked for. */
export type Course<T extends Total = Total> = {
  readonly total: T
  readonly series?: readonly BucketTotal<T>[]
}

/** Contributions of one unit. */
export type UnitTotal = { readonly unit: Unit; readonly value: number; readonly possible: number }

/** What measuring gives. `total` is null where there are several units, which don't add up. */
export type Measured<T extends Total = Total> = Partial<Omit<Course<T>, 'total'>> & {
  readonly total: T | null
  /** What the total is sure of and no single bucket. */
  readonly undated?: number
  readonly units?: readonly UnitTotal[]
  /** Of contributions that have but one, also that of what they are compared with. */
  readonly unit?: Unit
  /** Set when one of the numbers summed is approximate. */
  readonly approximate?: true
  /** How many there are to cover. */
  readonly denominator?: number
  /** The total of the window or day to compare with. */
  readonly earlier?: T
  /** By key; `none` is for what has no value of the dimension. */
  readonly groups?: ReadonlyMap<string, Course<T>>
}
