import { small } from '../column.ts'
import { countedDimensions } from '../question.ts'

/** The codes of rows, a list for each dimension, outside of the heap: a byte or two for each. */
export class CodeLists {
  readonly #bytes = small()

  constructor() {
    // Nothing stands at 0.
    this.#bytes.push(0)
  }

  /** Where the lists stand from now on. */
  add(lists: readonly (readonly number[])[]): number {
    const place = this.#bytes.length
    for (let dimension = 0; dimension < countedDimensions.length; dimension++) {
      const codes = lists[dimension] as readonly number[]
      this.#push(codes.length)
      for (const code of codes) this.#push(code)
    }
    return place
  }

  at(place: number): number[][] {
    const read = this.#reader(place)
    return countedDimensions.map(() => Array.from({ length: read() }, read))
  }

  /** The list of one dimension. */
  listAt(place: number, dimension: number): number[] {
    const read = this.#reader(place)
    for (let before = 0; before < dimension; before++) for (let left = read(); left > 0; left--) read()
    return Array.from({ length: read() }, read)
  }

  #reader(place: number): () => number {
    let next = place
    return () => {
      let [number, shift] = [0, 0]
      for (;;) {
        const byte = this.#bytes.at(next++)
        number |= (byte & mostInAByte) << shift
        if (byte <= mostInAByte) return number
        shift += 7
      }
    }
  }

  /** Seven bits in each byte; the highest says that more follow. */
  #push(number: number): void {
    let rest = number
    for (; rest > mostInAByte; rest >>>= 7) this.#bytes.push((rest & mostInAByte) | (mostInAByte + 1))
    this.#bytes.push(rest)
  }
}

const mostInAByte = 127
