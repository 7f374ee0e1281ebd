import { type Bits, type Spans, setBit, wordsFor } from './bits.ts'
import { keepRanks } from './postings.ts'

/** So many words are looked at together. */
const blockSize = 32

/** The rows of which a test holds; each is looked at when the words in which it stands are asked for, and once. */
export class MarkedRows {
  readonly #bits: Bits
  readonly #size: number
  readonly #isLookedAt: Uint8Array
  #left: number

  constructor(size: number) {
    this.#size = size
    this.#bits = new Uint32Array(wordsFor(size))
    this.#left = Math.ceil(this.#bits.length / blockSize)
    this.#isLookedAt = new Uint8Array(this.#left)
  }

  /** All rows as bits, of which those in some words are to be relied upon. */
  in(spans: Spans, holds: (row: number) => boolean): Bits {
    if (this.#left === 0) return this.#bits
    for (let s = 0; s < spans.length; s += 2)
      for (let w = spans[s] as number; w < (spans[s + 1] as number); w += blockSize - (w % blockSize))
        this.#lookAt(Math.floor(w / blockSize), holds)
    if (this.#left === 0) keepRanks(this.#bits)
    return this.#bits
  }

  #lookAt(block: number, holds: (row: number) => boolean): void {
    if (this.#isLookedAt[block]) return
    this.#isLookedAt[block] = 1
    this.#left--
    const first = (block * blockSize) << 5
    const end = Math.min(first + (blockSize << 5), this.#size)
    for (let row = first; row < end; row++) if (holds(row)) setBit(this.#bits, row)
  }
}
