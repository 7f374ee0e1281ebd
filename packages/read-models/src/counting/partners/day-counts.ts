import type { Days } from '../stock/part.ts'

/** How many there are from day to day, as it was worked out once. */
export class Levels {
  readonly #days: Int32Array
  readonly #levels: Int32Array

  constructor(steps: ReadonlyMap<number, number>) {
    this.#days = Int32Array.from(steps.keys()).sort()
    this.#levels = new Int32Array(this.#days.length)
    let level = 0
    this.#days.forEach((day, i) => {
      level += steps.get(day) as number
      this.#levels[i] = level
    })
  }

  /** How many there are at the end of a day. */
  at(day: number): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#days[middle] as number) <= day) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : (this.#levels[low - 1] as number)
  }
}

/** Counts by day, to which more come and from which some go. */
export class DayCounts {
  readonly #steps = new Map<number, number>()
  #levels: Levels | undefined

  /** Adds so many on the days. */
  add({ first, end }: Days, n: number): void {
    this.#step(first, n)
    this.#step(end, -n)
    this.#levels = undefined
  }

  /** As they are now; what comes later does not change it. */
  get levels(): Levels {
    this.#levels ??= new Levels(this.#steps)
    return this.#levels
  }

  #step(day: number, n: number): void {
    const step = (this.#steps.get(day) ?? 0) + n
    if (step === 0) this.#steps.delete(day)
    else this.#steps.set(day, step)
  }
}
