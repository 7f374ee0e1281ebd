/** A source of numbers that look random and are always the same for the same seed. */
export class Chance {
  #state: number

  /** Each list of numbers is a seed of its own. */
  constructor(...seed: readonly number[]) {
    this.#state = seed.reduce((state, part) => scramble(state ^ scramble(part + 0x9e3779b9)), 0x2545f491)
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    return scramble(this.#state) / 0x1_0000_0000
  }

  /** Whether something comes about that does so with a probability. */
  of(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number, both bounds included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    let sum = 0
    for (const key in weights) sum += weights[key]
    let left = this.next() * sum
    let chosen: K | undefined
    for (const key in weights) {
      chosen = key
      left -= weights[key]
      if (left < 0) break
    }
    return chosen as K
  }

  /** Up to so many of the list, each once. */
  some<T>(list: readonly T[], count: number): T[] {
    return [...new Set(Array.from({ length: count }, () => this.pick(list)))]
  }
}

/** Mulberry32's mixing of 32 bits. */
const scramble = (a: number): number => {
  let t = Math.imul(a ^ (a >>> 15), a | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return (t ^ (t >>> 14)) >>> 0
}
