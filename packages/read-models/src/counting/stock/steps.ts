import type { Days } from './part.ts'

/** A number that changes from day to day: by how much on which. It changes on few days. */
export class Steps {
  /** Ascending. */
  readonly #days: number[] = []
  /** By how much on the day at the same index. */
  readonly #changes: number[] = []

  /** Adds a number on all these days. */
  add(all: readonly Days[], number: number): this {
    for (const { first, end } of all) {
      if (first >= end) continue
      this.#change(first, number)
      this.#change(end, -number)
    }
    return this
  }

  get isZero(): boolean {
    return this.#changes.every(change => change === 0)
  }

  /** The days on which it is more than zero, as often as it is so, or less (`sign` -1). */
  days(sign: 1 | -1): Days[] {
    const days: Days[] = []
    let [level, from] = [0, 0]
    for (let i = 0; i < this.#days.length; i++) {
      const change = this.#changes[i] as number
      if (change === 0) continue
      const day = this.#days[i] as number
      for (let n = 0; n < sign * level; n++) days.push({ first: from, end: day })
      level += change
      from = day
    }
    return days
  }

  #change(day: number, by: number): void {
    const [days, changes] = [this.#days, this.#changes]
    let at = days.length
    while (at > 0 && (days[at - 1] as number) > day) at--
    if (days[at - 1] === day) {
      changes[at - 1] = (changes[at - 1] as number) + by
      return
    }
    days.push(day)
    changes.push(by)
    for (let i = days.length - 1; i > at; i--) {
      days[i] = days[i - 1] as number
      changes[i] = changes[i - 1] as number
    }
    days[at] = day
    changes[at] = by
  }
}
