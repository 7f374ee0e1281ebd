/** By code, one more than the place of its counts; used again and again, as there are many codes. Zeros while spare. */
const spare: Int32Array[] = []

/** Counts of groups, one after the other: arrays of their own take longer to make than to fill. */
export class GroupCounts {
  /** How many numbers each group has. */
  readonly #width: number
  #counts = new Float64Array(0)
  #places: Int32Array | undefined
  /** In the order of their counts. */
  readonly codes: number[] = []

  constructor(width: number) {
    this.#width = width
  }

  /** To be asked for again once another code has come. */
  get counts(): Float64Array {
    return this.#counts
  }

  /** Where the counts of a code, or of -1, begin: zeros at first. */
  at(code: number): number {
    let places = this.#places ?? this.#found()
    if (code + 1 >= places.length) {
      places = longer(places, code + 2)
      this.#places = places
    }
    const known = places[code + 1] as number
    if (known > 0) return (known - 1) * this.#width
    const place = this.codes.push(code)
    places[code + 1] = place
    const end = place * this.#width
    if (end > this.#counts.length) this.#grow(end)
    return end - this.#width
  }

  /** Adds counts that stand among others from an index on. */
  add(code: number, counts: Float64Array, from = 0): void {
    const at = this.at(code)
    const [own, width] = [this.#counts, this.#width]
    for (let i = 0; i < width; i++) own[at + i] = (own[at + i] as number) + (counts[from + i] as number)
  }

  /** Gives back what it has borrowed, for now. */
  settle(): void {
    const places = this.#places
    if (!places) return
    for (const code of this.codes) places[code + 1] = 0
    spare.push(places)
    this.#places = undefined
  }

  #found(): Int32Array {
    let places = spare.pop() ?? new Int32Array(0)
    for (const [place, code] of this.codes.entries()) {
      if (code + 1 >= places.length) places = longer(places, code + 2)
      places[code + 1] = place + 1
    }
    this.#places = places
    return places
  }

  #grow(length: number): void {
    const counts = new Float64Array(2 * length)
    counts.set(this.#counts)
    this.#counts = counts
  }
}

const longer = (places: Int32Array, length: number): Int32Array => {
  const all = new Int32Array(2 * length)
  all.set(places)
  return all
}
