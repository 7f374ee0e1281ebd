import { firstFrom } from './first-from.ts'

/** A table of so many days is small beside the rows; later ones are searched for. */
const mostDays = 16_384

/** Where days stand among those of one chain of rows, which ascend: found at once. */
export class DayPlaces {
  readonly #days: Int32Array
  readonly #start: number
  readonly #end: number
  readonly #first: number
  /** For each day from the first, how many rows are before it; the first row that is after all of these days. */
  readonly #table: Uint16Array | null
  readonly #far: number

  /** Of the rows from `start` to before `end`, by one of their bounds. */
  constructor(days: Int32Array, start: number, end: number) {
    this.#days = days
    this.#start = start
    this.#end = end
    this.#first = days[start] as number
    this.#far = firstFrom(days, start, end, this.#first + mostDays)
    this.#table = this.#made()
  }

  /** The first row of which the bound is not before a day. */
  of(day: number): number {
    if (day <= this.#first) return this.#start
    const table = this.#table
    if (!table) return firstFrom(this.#days, this.#start, this.#end, day)
    const place = day - this.#first
    if (place < table.length) return this.#start + (table[place] as number)
    return this.#after(day)
  }

  /** The same of days that ascend, each moved by so many, written from an index on. */
  write(days: Int32Array, moved: number, into: Int32Array, at: number): void {
    const { length } = days
    const [first, start, table] = [this.#first - moved, this.#start, this.#table]
    let i = firstFrom(days, 0, length, first + 1)
    into.fill(start, at, at + i)
    if (table)
      for (; i < length; i++) {
        const place = (days[i] as number) - first
        if (place >= table.length) break
        into[at + i] = start + (table[place] as number)
      }
    for (let row = table ? this.#far : start; i < length; i++) {
      if (row < this.#end) row = firstFrom(this.#days, row, this.#end, (days[i] as number) + moved)
      into[at + i] = row
    }
  }

  /** Of a day after all that the table has. */
  #after(day: number): number {
    return this.#far === this.#end ? this.#end : firstFrom(this.#days, this.#far, this.#end, day)
  }

  #made(): Uint16Array | null {
    const length = (this.#days[this.#far - 1] as number) - this.#first + 1
    if (this.#end - this.#start < length / 16) return null
    const table = new Uint16Array(length)
    let row = this.#start
    for (let i = 0; i < length; i++) {
      while ((this.#days[row] as number) < this.#first + i) row++
      table[i] = row - this.#start
    }
    return table
  }
}
