import type { Window } from '@partnerships/domain'
import { dayNumber } from './day-number.ts'
import { firstFrom } from './first-from.ts'

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
  #within: readonly (readonly number[])[] | undefined

  constructor(windows: readonly Numbered[]) {
    const { length } = windows
    this.length = length
    this.days = distinct(windows)
    this.from = new Int32Array(length)
    this.to = new Int32Array(length)
    let [at, last] = [0, 0]
    windows.forEach(({ from, to }, w) => {
      this.from[w] = w > 0 && from === last ? at : firstFrom(this.days, 0, this.days.length, from)
      at = firstFrom(this.days, 0, this.days.length, to)
      this.to[w] = at
      last = to
    })
  }

  /** The windows that contain the days before the first of `days`, from it to the next … and from the last on. */
  get within(): readonly (readonly number[])[] {
    this.#within ??= this.#made()
    return this.#within
  }

  static of(windows: readonly Window[]): Windows {
    // One mostly begins where the one before it ends.
    let [day, number] = ['', 0]
    const numbered = (asked: string): number => {
      if (asked !== day) number = dayNumber(asked)
      day = asked
      return number
    }
    return new Windows(windows.map(({ from, to }) => ({ from: numbered(from), to: numbered(to) })))
  }

  /** From ever to the end of each day. */
  static until(days: readonly number[]): Windows {
    return new Windows(days.map(day => ({ from: longAgo, to: day + 1 })))
  }

  #made(): number[][] {
    const within: number[][] = Array.from({ length: this.days.length + 1 }, () => [])
    for (let w = 0; w < this.length; w++)
      for (let i = (this.from[w] as number) + 1; i <= (this.to[w] as number); i++) within[i]?.push(w)
    return within
  }
}

const distinct = (windows: readonly Numbered[]): Int32Array => {
  const days = new Int32Array(2 * windows.length)
  windows.forEach(({ from, to }, w) => {
    days[2 * w] = from
    days[2 * w + 1] = to
  })
  days.sort()
  let length = 0
  for (const day of days) if (length === 0 || day !== days[length - 1]) days[length++] = day
  return days.subarray(0, length)
}
