/** The first index from 0 to `length` at which the predicate holds; it must hold from there on. */
export const firstIndex = (length: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Numbers that are raised over stretches of indices and read once at the end. */
export class Steps {
  readonly #rises: number[]

  constructor(length: number) {
    this.#rises = new Array(length + 1).fill(0)
  }

  /** Adds `n` at each index from `first` to before `end`. */
  raise(first: number, end: number, n: number): void {
    if (first >= end) return
    this.#rises[first] = (this.#rises[first] ?? 0) + n
    this.#rises[end] = (this.#rises[end] ?? 0) - n
  }

  /** The numbers, one for each index. */
  levels(): number[] {
    let level = 0
    return this.#rises.slice(0, -1).map(rise => {
      level += rise
      return level
    })
  }
}
