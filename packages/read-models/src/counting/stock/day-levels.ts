import type { Days } from './part.ts'

/** The days of which it is kept how many there are, from 2000-01-01 to before 2040-01-01; others are rarely asked for. */
export const keptDays: Days = { first: 10_957, end: 25_567 }

/** Days are added so many at a time. */
const block = 512

/** How many there are at the end of each of the {@link keptDays}, perhaps and for sure; more come and some go. */
export class DayLevels {
  /**
   * From a first day on, two numbers a day: by how much it is more than on the day before, or once they are summed, than
   * before the first.
   */
  #steps = new Int32Array(0)
  #areSummed = false
  #first = 0
  /** What there was before the days that are kept. */
  readonly #before = [0, 0]

  /** Adds one that is there on some days, or takes it away (`n` is -1). */
  add(possible: Days, certain: Days, n: 1 | -1): void {
    this.#add(0, certain, n)
    this.#add(1, possible, n)
  }

  /** Takes all away. */
  clear(): void {
    this.#steps.fill(0)
    this.#before.fill(0)
  }

  /** Adds to each pair of counts how many there are on its day, for sure and perhaps. */
  addTo(counts: Float64Array, days: readonly number[]): void {
    this.prepare()
    const last = this.#steps.length / 2 - 1
    for (let i = 0; i < days.length; i++) {
      const day = Math.min((days[i] as number) - this.#first, last)
      for (let sort = 0; sort < 2; sort++) {
        const more = day < 0 ? 0 : (this.#steps[2 * day + sort] as number)
        counts[2 * i + sort] = (counts[2 * i + sort] as number) + (this.#before[sort] as number) + more
      }
    }
  }

  /** Works out what is asked of it, in place; says whether there was anything to do. */
  prepare(): boolean {
    if (this.#areSummed) return false
    this.#areSummed = true
    const steps = this.#steps
    for (let i = 2; i < steps.length; i++) steps[i] = (steps[i] as number) + (steps[i - 2] as number)
    return true
  }

  /** Takes that back, for more to be added. */
  #part(): void {
    if (!this.#areSummed) return
    this.#areSummed = false
    const steps = this.#steps
    for (let i = steps.length - 1; i >= 2; i--) steps[i] = (steps[i] as number) - (steps[i - 2] as number)
  }

  #add(sort: 0 | 1, { first, end }: Days, n: number): void {
    if (first >= end) return
    this.#step(sort, first, n)
    this.#step(sort, end, -n)
  }

  #step(sort: 0 | 1, day: number, n: number): void {
    if (day >= keptDays.end) return
    if (day < keptDays.first) {
      this.#before[sort] = (this.#before[sort] as number) + n
      return
    }
    this.#part()
    let at = 2 * (day - this.#first) + sort
    if (at < 0 || at >= this.#steps.length) {
      this.#reach(day)
      at = 2 * (day - this.#first) + sort
    }
    this.#steps[at] = (this.#steps[at] as number) + n
  }

  #reach(day: number): void {
    const from = Math.floor(day / block) * block
    const isEmpty = this.#steps.length === 0
    const first = isEmpty ? from : Math.min(this.#first, from)
    const end = Math.max(isEmpty ? 0 : this.#first + this.#steps.length / 2, from + block)
    const steps = new Int32Array(2 * (end - first))
    steps.set(this.#steps, isEmpty ? 0 : 2 * (this.#first - first))
    this.#steps = steps
    this.#first = first
  }
}
