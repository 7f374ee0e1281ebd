type Numbers = Int32Array | Uint32Array | Uint8Array

/** Numbers of one sort, to which more come. */
export class Column<Of extends Numbers> {
  readonly #make: (capacity: number) => Of
  #numbers: Of

  length = 0

  constructor(make: (capacity: number) => Of) {
    this.#make = make
    this.#numbers = make(256)
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = this.#make(2 * this.length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  /** All of them, until more come. */
  get all(): Of {
    return this.#numbers.subarray(0, this.length) as Of
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number
  }
}

export const signed = (): Column<Int32Array> => new Column(capacity => new Int32Array(capacity))
export const unsigned = (): Column<Uint32Array> => new Column(capacity => new Uint32Array(capacity))
export const small = (): Column<Uint8Array> => new Column(capacity => new Uint8Array(capacity))
