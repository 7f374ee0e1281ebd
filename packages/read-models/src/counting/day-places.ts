import { firstFrom } from './first-from.ts'

/** A table of so many days is small beside the rows; later ones are searched for. */
const mostDays = 16_384

/** Where days stand among those of one chain of rows, which ascend: found at once. */
export class DayPlaces {
  readonly #days: Int32Array
  readonly #start: number
  readonly #end: number
  readonly #first: number
  /** For each day from the first, how many rows are before it. */
  readonly #table: Uint16Array | null

  /** Of the rows from `start` to before `end`, by one of their bounds. */
  constructor(days: Int32Array, start: number, end: number) {
    this.#days = days
    this.#start = start
    this.#end = end
    this.#first = days[start] as number
    this.#table = this.#made()
  }

  /** The first row of which the bound is not before a day. */
  of(day: number): number {
    if (day <= this.#first) return this.#start
    const table = this.#table
    if (!table) return firstFrom(this.#days, this.#start, this.#end, day)
    const place = day - this.#first
    if (place < table.length) return this.#start + (table[place] as number)
    return firstFrom(this.#days, this.#start + (table[table.length - 1] as number), this.#end, day)
  }

  /** The same of days that ascend, each moved by so many, written from an index on. */
  write(days: Int32Array, moved: number, into: Int32Array, at: number): void {
    let row = this.#start
    for (let i = 0; i < days.length; i++) {
      const day = (days[i] as number) + moved
      row = this.#table === null ? firstFrom(this.#days, row, this.#end, day) : this.of(day)
      into[at + i] = row
    }
  }

  #made(): Uint16Array | null {
    const far = firstFrom(this.#days, this.#start, this.#end, this.#first + mostDays)
    const length = (this.#days[far - 1] as number) - this.#first + 1
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
