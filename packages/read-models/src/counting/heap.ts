/** Some of which the first is at hand. */
export class Heap<T> {
  readonly #isBefore: (a: T, b: T) => boolean
  readonly #all: T[]

  constructor(isBefore: (a: T, b: T) => boolean, all: Iterable<T> = []) {
    this.#isBefore = isBefore
    this.#all = [...all]
    for (let at = (this.#all.length >> 1) - 1; at >= 0; at--) this.#sink(at)
  }

  get first(): T | undefined {
    return this.#all[0]
  }

  /** Puts the first where it belongs, having changed. */
  moved(): void {
    this.#sink(0)
  }

  /** Puts another in place of the first. */
  replace(one: T): void {
    this.#all[0] = one
    this.#sink(0)
  }

  /** Takes the first out. */
  drop(): void {
    const last = this.#all.pop() as T
    if (this.#all.length > 0) this.replace(last)
  }

  /** All of them, in no order. */
  get all(): readonly T[] {
    return this.#all
  }

  #sink(from: number): void {
    const all = this.#all
    const one = all[from] as T
    let at = from
    for (let next = 2 * at + 1; next < all.length; next = 2 * at + 1) {
      if (next + 1 < all.length && this.#isBefore(all[next + 1] as T, all[next] as T)) next++
      if (!this.#isBefore(all[next] as T, one)) break
      all[at] = all[next] as T
      at = next
    }
    all[at] = one
  }
}
