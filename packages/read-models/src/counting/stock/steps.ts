import type { Days } from './part.ts'

/** A number that changes from day to day: by how much on which. */
export class Steps {
  readonly #changes = new Map<number, number>()

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
    return this.#changes.size === 0
  }

  /** The days on which it is more than zero, as often as it is so, or less (`sign` -1). */
  days(sign: 1 | -1): Days[] {
    const days: Days[] = []
    let [level, from] = [0, 0]
    for (const [day, change] of [...this.#changes].sort(([a], [b]) => a - b)) {
      for (let n = 0; n < sign * level; n++) days.push({ first: from, end: day })
      level += change
      from = day
    }
    return days
  }

  #change(day: number, by: number): void {
    const change = (this.#changes.get(day) ?? 0) + by
    if (change === 0) this.#changes.delete(day)
    else this.#changes.set(day, change)
  }
}
