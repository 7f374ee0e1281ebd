import { stillKnown } from '../projection/row-key.ts'
import { dimensionCount } from './dimensions.ts'
import { asTheyCome } from './ordered.ts'

/** A row that is counted by the days it may be of, from `lower` to before `upper`, in days since 1970-01-01. */
export type DatedRow = {
  readonly known_from: number
  readonly ordinal: number
  /** `stillKnown` while it is. */
  readonly known_until: number
  readonly lower: number
  readonly upper: number
  /** The event's. */
  readonly position: number
  /** The codes that it has of each dimension, each once; of a row with two faces, those of the other one follow. */
  readonly codes: readonly (readonly number[])[]
  /** What else is told of it: as many numbers of 32 bits as all of its list have. */
  readonly more: readonly number[]
}

/** Where the numbers of a row stand; what else is told of it follows. */
const placeOf = { from: 0, ordinal: 1, until: 2, lower: 3, upper: 4, position: 5 } as const
const placesTaken = Object.keys(placeOf).length

/** In place of `stillKnown`, which has more bits. */
const notYet = -1

/** Codes of rows: that at an index is of the row at the same index, and rows ascend. */
export type CodedRows = { readonly codes: Uint32Array; readonly rows: Uint16Array }

const widened = (numbers: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(Math.max(2 * numbers.length, length))
  wider.set(numbers)
  return wider
}

/** Rows on their way into a segment: one behind the other in one run of numbers, and their codes in another. */
export class DatedRows {
  readonly moreColumns: number
  readonly #width: number
  #numbers = new Int32Array(0)
  /** For each row and place how many codes there are, and these. */
  #codes = new Int32Array(0)
  #codesEnd = 0
  /** Where the codes of each row begin. */
  #begin = new Int32Array(0)
  /** How many codes there are at each place. */
  readonly #counts: number[]
  #length = 0

  constructor(moreColumns: number, faces: number) {
    this.moreColumns = moreColumns
    this.#width = placesTaken + moreColumns
    this.#counts = new Array(faces * dimensionCount).fill(0)
  }

  get length(): number {
    return this.#length
  }

  add({ known_from, ordinal, known_until, lower, upper, position, codes, more }: DatedRow): void {
    const first = this.#length * this.#width
    if (first + this.#width > this.#numbers.length) this.#grow()
    const numbers = this.#numbers
    numbers[first + placeOf.from] = known_from
    numbers[first + placeOf.ordinal] = ordinal
    numbers[first + placeOf.until] = known_until === stillKnown ? notYet : known_until
    numbers[first + placeOf.lower] = lower
    numbers[first + placeOf.upper] = upper
    numbers[first + placeOf.position] = position
    for (let c = placesTaken; c < this.#width; c++) numbers[first + c] = more[c - placesTaken] as number
    this.#addCodes(codes)
    this.#length++
  }

  /** Makes room for others. */
  clear(): void {
    this.#length = 0
    this.#codesEnd = 0
    this.#counts.fill(0)
  }

  /** The bounds of all rows as they came. */
  get bounds(): [lower: Int32Array, upper: Int32Array] {
    const order = asTheyCome(this.#length)
    const made = () => new Int32Array(this.#length)
    return [this.column('lower', order, made()), this.column('upper', order, made())]
  }

  /** The numbers of all rows at a place, in an order. */
  column<Of extends Int32Array | Uint32Array | Uint16Array | Float64Array>(
    name: keyof typeof placeOf,
    order: Uint32Array,
    into: Of,
  ): Of {
    return this.#column(placeOf[name], order, into)
  }

  /** The same of what else is told of them. */
  more(index: number, order: Uint32Array): Int32Array {
    return this.#column(placesTaken + index, order, new Int32Array(order.length))
  }

  /** Until when rows are known. */
  until(order: Uint32Array): Float64Array {
    const until = new Float64Array(order.length)
    this.column('until', order, until)
    for (let row = 0; row < until.length; row++)
      until[row] = until[row] === notYet ? stillKnown : (until[row] as number) >>> 0
    return until
  }

  /** The codes at each place of the rows as they are numbered in an order. */
  coded(order: Uint32Array): CodedRows[] {
    const all = this.#counts.map(count => ({ codes: new Uint32Array(count), rows: new Uint16Array(count) }))
    const [flat, begin, next] = [this.#codes, this.#begin, new Int32Array(all.length)]
    for (let row = 0; row < order.length; row++) {
      let from = begin[order[row] as number] as number
      for (let place = 0; place < all.length; place++) {
        const end = from + 1 + (flat[from] as number)
        if (++from === end) continue
        const { codes, rows } = all[place] as CodedRows
        let to = next[place] as number
        while (from < end) {
          codes[to] = flat[from++] as number
          rows[to++] = row
        }
        next[place] = to
      }
    }
    return all
  }

  #column<Of extends Int32Array | Uint32Array | Uint16Array | Float64Array>(
    place: number,
    order: Uint32Array,
    into: Of,
  ): Of {
    const [numbers, width] = [this.#numbers, this.#width]
    for (let i = 0; i < order.length; i++) into[i] = numbers[(order[i] as number) * width + place] as number
    return into
  }

  #addCodes(lists: DatedRow['codes']): void {
    const counts = this.#counts
    this.#begin[this.#length] = this.#codesEnd
    let end = this.#codesEnd
    for (let place = 0; place < counts.length; place++) {
      const own = lists[place] as readonly number[]
      if (end + own.length >= this.#codes.length) this.#codes = widened(this.#codes, end + own.length + 1)
      const codes = this.#codes
      codes[end++] = own.length
      counts[place] = (counts[place] as number) + own.length
      for (let i = 0; i < own.length; i++) codes[end++] = own[i] as number
    }
    this.#codesEnd = end
  }

  #grow(): void {
    const rows = Math.max(64, 2 * this.#length)
    this.#numbers = widened(this.#numbers, rows * this.#width)
    this.#begin = widened(this.#begin, rows)
  }
}
