import type { Window } from '@partnerships/domain'
import { dayNumber } from './day-number.ts'

/** Before and after all days that can be asked for. */
export const longAgo = -(2 ** 30)
export const never = 2 ** 30

type Numbered = { readonly from: number; readonly to: number }

/** Windows by their bounds: the distinct days on which one begins or ends, in order. */
export class Windows {
  readonly length: number
  readonly days: Int32Array
  /** The index among the days of each window's first day, and of the one after its last. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The windows that contain the days before the first of `days`, from it to the next … and from the last on. */
  readonly within: readonly (readonly number[])[]

  constructor(windows: readonly Numbered[]) {
    const distinct = new Set(windows.flatMap(({ from, to }) => [from, to]))
    this.length = windows.length
    this.days = Int32Array.from(distinct).sort()
    const indices = new Map(Array.from(this.days, (day, i) => [day, i]))
    const indexOf = (day: number) => indices.get(day) as number
    this.from = Int32Array.from(windows, ({ from }) => indexOf(from))
    this.to = Int32Array.from(windows, ({ to }) => indexOf(to))
    const within: number[][] = Array.from({ length: this.days.length + 1 }, () => [])
    for (let w = 0; w < windows.length; w++)
      for (let i = (this.from[w] as number) + 1; i <= (this.to[w] as number); i++) within[i]?.push(w)
    this.within = within
  }

  static of(windows: readonly Window[]): Windows {
    return new Windows(windows.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })))
  }

  /** From ever to the end of each day. */
  static until(days: readonly number[]): Windows {
    return new Windows(days.map(day => ({ from: longAgo, to: day + 1 })))
  }
}
