import { firstFrom } from './first-from.ts'

/** A table of so many days is small beside the rows; later ones are searched for. */
const mostDays = 16_384

/** Where days stand among those of one chain of rows, which ascend; found at once after the first time. */
export class DayPlaces {
  readonly #days: Int32Array
  readonly #start: number
  readonly #end: number
  readonly #first: number
  #table: Uint32Array | null | undefined

  /** Of the rows from `start` to before `end`, by one of their bounds. */
  constructor(days: Int32Array, start: number, end: number) {
    this.#days = days
    this.#start = start
    this.#end = end
    this.#first = days[start] as number
  }

  /** The first row of which the bound is not before a day. */
  of(day: number): number {
    if (day <= this.#first) return this.#start
    if (this.#table === undefined) this.#table = this.#made()
    const table = this.#table
    if (!table) return firstFrom(this.#days, this.#start, this.#end, day)
    const place = day - this.#first
    if (place < table.length) return table[place] as number
    return firstFrom(this.#days, table[table.length - 1] as number, this.#end, day)
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

  #made(): Uint32Array | null {
    const far = firstFrom(this.#days, this.#start, this.#end, this.#first + mostDays)
    const length = (this.#days[far - 1] as number) - this.#first + 1
    if (this.#end - this.#start < length / 16) return null
    const table = new Uint32Array(length)
    let row = this.#start
    for (let i = 0; i < length; i++) {
      while ((this.#days[row] as number) < this.#first + i) row++
      table[i] = row
    }
    return table
  }
}
