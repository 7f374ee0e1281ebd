type Entry<Value> = { readonly value: Value; readonly weight: number }

/**
 * Keeps about what was used last, up to a total weight. Two generations, of which the older one is forgotten
 * when the younger has half the weight: cheaper than an exact order, which a Map pays for with every reading.
 */
export class Lru<Value> {
  #young = new Map<string, Entry<Value>>()
  #old = new Map<string, Entry<Value>>()
  #weight = 0
  readonly #half: number

  constructor(capacity: number) {
    this.#half = capacity / 2
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young) return young.value
    const old = this.#old.get(key)
    if (old) this.set(key, old.value, old.weight)
    return old?.value
  }

  set(key: string, value: Value, weight: number): void {
    this.#weight += weight - (this.#young.get(key)?.weight ?? 0)
    this.#young.set(key, { value, weight })
    if (this.#weight <= this.#half) return
    this.#old = this.#young
    this.#young = new Map()
    this.#weight = 0
  }
}
