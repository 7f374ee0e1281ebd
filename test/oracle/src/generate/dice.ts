/** Chance that a seed repeats. */
export type Dice = {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  readonly between: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly one: <T>(values: readonly T[]) => T
  /** One of the keys, each as often as its weight says. */
  readonly weighed: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** Some of the values, at most so many, each once. */
  readonly some: <T>(values: readonly T[], most: number) => T[]
}

/** Mulberry32: small, and as even as a test needs. */
export const createDice = (seed: number): Dice => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(values: readonly T[]) => values[below(values.length)] as T
  const weighed = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return (entries.at(-1) as [K, number])[0]
  }
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: probability => next() < probability,
    one,
    weighed,
    some: (values, most) => {
      const rest = [...values]
      return Array.from({ length: Math.min(below(most + 1), rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat()
    },
  }
}
