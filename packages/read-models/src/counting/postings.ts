import {
  allOnes,
  type Bits,
  dropBits,
  flipBit,
  Ranks,
  type Spans,
  setBit,
  someBit,
  wholeOf,
  wordsFor,
} from './bits.ts'

/** A value that more than one row in so many has is kept as bits, any other as a list of rows. */
const denseShare = 32

/** There are few pairs where there are so many codes for each. */
const fewCodes = 8

/** The codes of row `r` stand in `codes` from `ends[r]` to before `ends[r + 1]`. */
export type CodesByRow = { readonly ends: Uint32Array; readonly codes: Uint32Array }

const codesByRow = (postings: Postings): CodesByRow => {
  const { size } = postings
  const ends = new Uint32Array(size + 2)
  postings.forEach(row => {
    ends[row + 2] = (ends[row + 2] as number) + 1
  })
  for (let i = 2; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number)
  const codes = new Uint32Array(ends[size + 1] as number)
  postings.forEach((row, code) => {
    const at = ends[row + 1] as number
    codes[at] = code
    ends[row + 1] = at + 1
  })
  return { ends: ends.subarray(0, size + 1), codes }
}

/** Bits that stay as they are, and once they are counted again, how many stand before each row. */
const lasting = new WeakMap<Bits, Ranks | undefined>()

/** Marks bits that stay as they are. */
export const keepRanks = (bits: Bits): void => {
  if (!lasting.has(bits)) lasting.set(bits, undefined)
}

/** The ranks of bits that stay as they are, over all rows; undefined of others. */
export const lastingRanks = (bits: Bits): Ranks | undefined => {
  if (!lasting.has(bits)) return undefined
  const known = lasting.get(bits)
  if (known) return known
  const ranks = new Ranks(bits.length << 5).of(bits, Int32Array.of(0, bits.length))
  lasting.set(bits, ranks)
  return ranks
}

const noNumbers = new Uint32Array(0)
const noRows = new Uint16Array(0)

/** Bits of so many values that stand in one piece of memory: many small ones keep the collector of garbage busy. */
const bitsOfMany = (count: number, rows: number): Bits[] => {
  const words = wordsFor(rows)
  const all = count === 0 ? noNumbers : new Uint32Array(count * words)
  return Array.from({ length: count }, (_, i) => all.subarray(i * words, (i + 1) * words))
}

/** By the index of a value: its rows, if they are kept as bits. */
type DenseBits = { readonly size: number; get(index: number): Bits | undefined }

/** Bits but for some that are turned over, each when they are asked for. */
class FlippedBits implements DenseBits {
  readonly size: number
  readonly #bits: DenseBits
  readonly #codes: ArrayLike<number>
  readonly #rows: ArrayLike<number>
  readonly #flipped: Bits[] = []

  constructor(bits: DenseBits, codes: ArrayLike<number>, rows: ArrayLike<number>) {
    this.size = bits.size
    this.#bits = bits
    this.#codes = codes
    this.#rows = rows
  }

  get(code: number): Bits | undefined {
    const known = this.#flipped[code] ?? this.#bits.get(code)?.slice()
    if (!known || this.#flipped[code]) return known
    for (let i = 0; i < this.#codes.length; i++)
      if (this.#codes[i] === code) flipBit(known, this.#rows[i] as number)
    this.#flipped[code] = known
    return known
  }
}

/** Which rows of a segment have which values of one dimension: values are codes of a dictionary. */
export class Postings {
  /** The values that some row has, ascending. */
  readonly values: Uint32Array
  readonly #rows: Uint16Array
  readonly #ends: Uint32Array
  readonly #dense: DenseBits
  readonly #words: number
  /** How many rows there are. */
  readonly size: number
  readonly #whole: Spans
  readonly #without = new Map<string, Bits>()
  readonly #keys = new Map<string, Uint32Array>()
  /** The rows of several values, by what asked for them; the last asked for at the end. */
  readonly remembered = new Map<string, Bits>()
  #byRow: CodesByRow | undefined

  private constructor(
    values: Uint32Array,
    rows: Uint16Array,
    ends: Uint32Array,
    dense: DenseBits,
    size: number,
  ) {
    this.values = values
    this.#rows = rows
    this.#ends = ends
    this.#dense = dense
    this.#words = wordsFor(size)
    this.size = size
    this.#whole = wholeOf(this.#words)
  }

  /** Of pairs: the row at an index of `rows` has the code at that index of `codes`; all codes are below `size`. Rows ascend. */
  static of(codes: Uint32Array, rows: Uint16Array, size: number, rowCount: number): Postings {
    if (codes.length * fewCodes > size) return Postings.#of(codes, rows, size, rowCount)
    // Where there are few pairs, the codes that none has are not gone through.
    const values = Uint32Array.from(new Set(codes)).sort()
    const places = new Map(Array.from(values, (code, place) => [code, place]))
    const placed = codes.map(code => places.get(code) as number)
    return Postings.#of(placed, rows, values.length, rowCount, values)
  }

  static #of(
    codes: Uint32Array,
    rows: Uint16Array,
    size: number,
    rowCount: number,
    those?: Uint32Array,
  ): Postings {
    const next = new Uint32Array(size + 1)
    for (let i = 0; i < codes.length; i++) {
      const after = (codes[i] as number) + 1
      next[after] = (next[after] as number) + 1
    }
    let [distinct, dense, sparse] = [0, 0, 0]
    const most = rowCount / denseShare
    for (let code = 0; code < size; code++) {
      const count = next[code + 1] as number
      if (count > 0) distinct++
      if (count > most) dense++
      else sparse += count
    }
    const numbers = distinct === 0 ? noNumbers : new Uint32Array(2 * distinct)
    const [values, ends] = [numbers.subarray(0, distinct), numbers.subarray(distinct)]
    const all = bitsOfMany(dense, rowCount)
    const bitsAt = new Map<number, Bits>()
    const bitsOf: (Bits | undefined)[] = []
    let [index, end] = [0, 0]
    for (let code = 0; code < size; code++) {
      const count = next[code + 1] as number
      next[code] = end
      if (count === 0) continue
      if (count <= most) end += count
      else {
        const bits = all[bitsAt.size] as Bits
        bitsAt.set(index, bits)
        bitsOf[code] = bits
      }
      values[index] = code
      ends[index++] = end
    }
    const sorted = sparse === 0 ? noRows : new Uint16Array(sparse)
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number
      const bits = bitsOf[code]
      if (bits) setBit(bits, rows[i] as number)
      else {
        const at = next[code] as number
        sorted[at] = rows[i] as number
        next[code] = at + 1
      }
    }
    return new Postings(those ?? values, sorted, ends, bitsAt, rowCount)
  }

  /**
   * The rows by what codes stand for, all of it below `size` kept as bits; what is below 0 is left out. Where it was
   * worked out before, it may be given which are to be worked out anew.
   */
  grouped(
    standsFor: (code: number) => number,
    size: number,
    known?: { readonly postings: Postings; readonly but: ReadonlySet<number> },
  ): Postings {
    const fresh = known ? [] : bitsOfMany(size, this.size)
    const those = Array.from({ length: size }, (_, to) => {
      const bits = known && !known.but.has(to) ? known.postings.#dense.get(to) : undefined
      return { bits: bits ?? fresh[to] ?? new Uint32Array(this.#words), isKnown: bits !== undefined }
    })
    this.values.forEach((code, index) => {
      const to = those[standsFor(code)]
      if (to && !to.isKnown) this.addTo(to.bits, index)
    })
    return Postings.#ofBits(new Map(those.map(({ bits }, to) => [to, bits])), this.size)
  }

  static #ofBits(bits: DenseBits, rowCount: number): Postings {
    const values = Uint32Array.from({ length: bits.size }, (_, code) => code)
    return new Postings(values, noRows, new Uint32Array(bits.size), bits, rowCount)
  }

  /** Of {@link grouped} ones: the same but for some pairs of a code and a row, which are here if they aren't there. */
  flipped(codes: ArrayLike<number>, rows: ArrayLike<number>): Postings {
    return new Postings(this.values, noRows, this.#ends, new FlippedBits(this.#dense, codes, rows), this.size)
  }

  /** The index of a code among the values, -1 when no row has it. */
  indexOf(code: number): number {
    let [low, high] = [0, this.values.length - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const value = this.values[middle] as number
      if (value === code) return middle
      if (value < code) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** The rows that have the value at an index, as bits, if they are kept so. */
  bitsAt(index: number): Bits | undefined {
    const bits = this.#dense.get(index)
    if (bits) keepRanks(bits)
    return bits
  }

  /** The rows that have the value at an index which has no bits. */
  rowsAt(index: number): Uint16Array {
    return this.#rows.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index])
  }

  /** How many rows are listed under the value at an index; more than there are when they are kept as bits. */
  listedAt(index: number): number {
    if (this.#dense.get(index)) return Number.POSITIVE_INFINITY
    return (this.#ends[index] as number) - (index === 0 ? 0 : (this.#ends[index - 1] as number))
  }

  /** How many values are kept as bits, and how many rows are listed under the others. */
  get kept(): { readonly dense: number; readonly listed: number } {
    return { dense: this.#dense.size, listed: this.#rows.length }
  }

  /** The rows that have none of the values that are keys; `sort` is what kind of keys that is. */
  without(sort: string, isKey: (code: number) => boolean): Bits {
    const known = this.#without.get(sort)
    if (known) return known
    const bits = new Uint32Array(this.#words)
    this.values.forEach((code, index) => {
      if (isKey(code)) this.addTo(bits, index)
    })
    const without = allOnes(this.size)
    dropBits(without, bits, this.#whole)
    this.#without.set(sort, without)
    return without
  }

  /** The indices of the values that are keys; `sort` is what kind of keys that is. */
  keys(sort: string, isKey: (code: number) => boolean): Uint32Array {
    const known = this.#keys.get(sort)
    if (known) return known
    const indices = Array.from(this.values.keys())
    const keys = Uint32Array.from(indices.filter(index => isKey(this.values[index] as number)))
    this.#keys.set(sort, keys)
    return keys
  }

  /** The values of each row. */
  byRow(): CodesByRow {
    this.#byRow ??= codesByRow(this)
    return this.#byRow
  }

  /** The rows that have one of the values at some indices. */
  united(indices: readonly number[]): Bits {
    const bits = new Uint32Array(this.#words)
    for (const index of indices) this.addTo(bits, index)
    return bits
  }

  /** Adds the rows that have a value to bits, those in some words or all. */
  addTo(bits: Bits, index: number, spans: Spans = this.#whole): void {
    const dense = this.#dense.get(index)
    const [begin, stop] = [index === 0 ? 0 : (this.#ends[index - 1] as number), this.#ends[index] as number]
    for (let s = 0; s < spans.length; s += 2) {
      const [first, end] = [spans[s] as number, spans[s + 1] as number]
      if (dense) for (let w = first; w < end; w++) bits[w] = (bits[w] as number) | (dense[w] as number)
      else {
        const last = end << 5
        for (let i = this.#firstFrom(begin, stop, first << 5); i < stop; i++) {
          const row = this.#rows[i] as number
          if (row >= last) break
          bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
        }
      }
    }
  }

  /** The first of the listed rows, from one index to another, that is not before a row. */
  #firstFrom(begin: number, stop: number, row: number): number {
    let [low, high] = [begin, stop]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#rows[middle] as number) < row) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Visits the rows that have the value at an index. */
  visit(index: number, visit: (row: number) => void): void {
    const bits = this.#dense.get(index)
    if (bits) someBit(bits, 0, this.#words << 5, row => void visit(row))
    else for (const row of this.rowsAt(index)) visit(row)
  }

  /** Visits all pairs of a row and a code. */
  forEach(visit: (row: number, code: number) => void): void {
    this.values.forEach((code, index) => {
      this.visit(index, row => visit(row, code))
    })
  }

  /** Memory taken. */
  get bytes(): number {
    return (
      this.values.byteLength +
      this.#ends.byteLength +
      this.#rows.byteLength +
      this.#dense.size * this.#words * 4
    )
  }
}
