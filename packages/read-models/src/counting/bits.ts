/** Rows of a segment as bits: row `r` is bit `r & 31` of word `r >> 5`. */
export type Bits = Uint32Array

export const wordsFor = (rows: number): number => (rows + 31) >>> 5

/** How many bits of a word are set. */
export const countOnes = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const hasBit = (bits: Bits, row: number): boolean =>
  (((bits[row >>> 5] as number) >>> (row & 31)) & 1) === 1

export const setBit = (bits: Bits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
}

export const flipBit = (bits: Bits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] as number) ^ (1 << (row & 31))
}

/** All of so many rows. */
export const allOnes = (rows: number): Bits => {
  const bits = new Uint32Array(wordsFor(rows)).fill(0xffffffff)
  if (rows & 31) bits[bits.length - 1] = 2 ** (rows & 31) - 1
  return bits
}

/** Words of bits, from one to before another, pair by pair: what is done with bits is done with these. */
export type Spans = Int32Array

/** The words in which rows stand that follow one another, from one to before another; given in order. */
export const spansOf = (runs: readonly { readonly first: number; readonly end: number }[]): Spans => {
  const spans = new Int32Array(2 * runs.length)
  let length = 0
  for (const { first, end } of runs) {
    const [begin, stop] = [first >>> 5, ((end - 1) >>> 5) + 1]
    if (length > 0 && begin <= (spans[length - 1] as number)) spans[length - 1] = stop
    else {
      spans[length++] = begin
      spans[length++] = stop
    }
  }
  return spans.subarray(0, length)
}

const wholes: Spans[] = []

/** All of so many words: one and the same, as there are many of whom it is asked. */
export const wholeOf = (words: number): Spans => {
  wholes[words] ??= Int32Array.of(0, words)
  return wholes[words]
}

/** How many words they are. */
export const lengthOf = (spans: Spans): number => {
  let length = 0
  for (let s = 0; s < spans.length; s += 2) length += (spans[s + 1] as number) - (spans[s] as number)
  return length
}

/** Those that all three have; of two the second one is given twice. */
export const commonBits = (a: Bits, b: Bits, c: Bits, into: Bits, spans: Spans): void => {
  for (let s = 0; s < spans.length; s += 2) {
    const [first, end] = [spans[s] as number, spans[s + 1] as number]
    if (c === b) for (let w = first; w < end; w++) into[w] = (a[w] as number) & (b[w] as number)
    else for (let w = first; w < end; w++) into[w] = (a[w] as number) & (b[w] as number) & (c[w] as number)
  }
}

/** Takes out those that the other has. */
export const dropBits = (bits: Bits, other: Bits, spans: Spans): void => {
  for (let s = 0; s < spans.length; s += 2) {
    const end = spans[s + 1] as number
    for (let w = spans[s] as number; w < end; w++) bits[w] = (bits[w] as number) & ~(other[w] as number)
  }
}

/** How many are set, in some words or all. */
export const countBits = (bits: Bits, spans: Spans = Int32Array.of(0, bits.length)): number => {
  let n = 0
  for (let s = 0; s < spans.length; s += 2) {
    const end = spans[s + 1] as number
    for (let w = spans[s] as number; w < end; w++) n += countOnes(bits[w] as number)
  }
  return n
}

/** Of a word, the bits of rows from `first` to before `end`. */
export const wordBetween = (bits: Bits, w: number, first: number, end: number): number => {
  let word = bits[w] as number
  if (w === first >>> 5) word &= -1 << (first & 31)
  if (w === end >>> 5) word &= (1 << (end & 31)) - 1
  return word
}

/** Visits the rows from `first` to before `end` that are set, in order, until the visitor answers `true`. */
export const someBit = (
  bits: Bits,
  first: number,
  end: number,
  visit: (row: number) => boolean | undefined,
): boolean => {
  for (let w = first >>> 5; w << 5 < end; w++) {
    let word = bits[w] as number
    if (w === first >>> 5) word &= -1 << (first & 31)
    while (word !== 0) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      if (row >= end) return false
      if (visit(row)) return true
      word &= word - 1
    }
  }
  return false
}

/** Says for any row how many before it are set, after one pass over the bits. */
export class Ranks {
  readonly #before: Uint32Array
  /** Of two sets of bits, those that both have. */
  #both: Bits | undefined
  #bits: Bits = new Uint32Array(0)

  constructor(mostRows: number) {
    this.#before = new Uint32Array(wordsFor(mostRows) + 1)
  }

  /** Counts bits of some words, which must not change while ranks are asked for: of rows in these words. */
  of(bits: Bits, spans: Spans): this {
    this.#bits = bits
    let n = 0
    for (let s = 0; s < spans.length; s += 2) {
      const end = spans[s + 1] as number
      for (let w = spans[s] as number; w < end; w++) {
        this.#before[w] = n
        n += countOnes(bits[w] as number)
      }
      this.#before[end] = n
    }
    return this
  }

  /** The same of what two sets of bits both have; says how many that are. */
  ofBoth(a: Bits, b: Bits, spans: Spans): number {
    const both = this.#both ?? new Uint32Array(this.#before.length - 1)
    this.#both = both
    this.#bits = both
    let n = 0
    for (let s = 0; s < spans.length; s += 2) {
      const end = spans[s + 1] as number
      for (let w = spans[s] as number; w < end; w++) {
        const word = (a[w] as number) & (b[w] as number)
        both[w] = word
        this.#before[w] = n
        if (word !== 0) n += countOnes(word)
      }
      this.#before[end] = n
    }
    return n
  }

  /** How many rows before this one are set. */
  before(row: number): number {
    const w = row >>> 5
    const n = this.#before[w] as number
    return row & 31 ? n + countOnes((this.#bits[w] as number) & ((1 << (row & 31)) - 1)) : n
  }

  /** The same of rows that stand in a list from one index to before another, written from an index on. */
  write(rows: Int32Array, first: number, end: number, at: number): void {
    const [before, bits] = [this.#before, this.#bits]
    let [last, n] = [-1, 0]
    for (let i = first; i < end; i++) {
      const row = rows[i] as number
      if (row !== last) {
        last = row
        const w = row >>> 5
        n = before[w] as number
        if (row & 31) n += countOnes((bits[w] as number) & ((1 << (row & 31)) - 1))
      }
      rows[at + i - first] = n
    }
  }
}
