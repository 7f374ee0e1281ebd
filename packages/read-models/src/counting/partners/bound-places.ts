import { never } from '../windows.ts'
import type { Partnerhoods } from './partnerhoods.ts'

type Dated = Partnerhoods['starts']

/** Where stretches start or end, in order, with the row that each is of. */
export class BoundPlaces {
  readonly days: number[] = []
  readonly rows: number[] = []
  readonly #places: number[] = []
  readonly #dated: Dated

  constructor(dated: Dated) {
    this.#dated = dated
  }

  /**
   * Puts rows in the place of others: says from which day on it makes a difference. Where one stands as the other did,
   * its day is added to those `on` which the row alone is another one.
   */
  change(before: readonly number[], now: readonly number[], on: number[]): number {
    const { day, place } = this.#dated
    const [one, other] = [before[0], now[0]]
    if (one !== undefined && other !== undefined && before.length === 1 && now.length === 1)
      if (day(one) === day(other) && place(one) === place(other)) {
        this.rows[this.#at(one)] = other
        on.push(day(one))
        return never
      }
    let from = never
    for (const row of before) {
      from = Math.min(from, day(row))
      const at = this.#at(row)
      this.days.splice(at, 1)
      this.#places.splice(at, 1)
      this.rows.splice(at, 1)
    }
    for (const row of now) {
      from = Math.min(from, day(row))
      const at = this.#find(day(row), place(row))
      this.days.splice(at, 0, day(row))
      this.#places.splice(at, 0, place(row))
      this.rows.splice(at, 0, row)
    }
    return from
  }

  /** The first that is not before a day and a place. */
  firstFrom(day: number): number {
    return this.#find(day, -never)
  }

  #at(row: number): number {
    let at = this.#find(this.#dated.day(row), this.#dated.place(row))
    while (this.rows[at] !== row) at++
    return at
  }

  #find(day: number, place: number): number {
    let [low, high] = [0, this.days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const own = this.days[middle] as number
      if (own < day || (own === day && (this.#places[middle] as number) < place)) low = middle + 1
      else high = middle
    }
    return low
  }
}
