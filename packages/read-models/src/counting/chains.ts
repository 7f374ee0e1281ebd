/** Rows in chains: in each, both bounds ascend. */
export type Chains = {
  /** The rows in their new order. */
  readonly order: Uint32Array
  /** Where each chain ends in that order. */
  readonly ends: Uint32Array
}

const ranksOf = (days: ArrayLike<number>): ReadonlyMap<number, number> => {
  const distinct = Int32Array.from(new Set(Array.from(days))).sort()
  return new Map(Array.from(distinct, (day, rank) => [day, rank]))
}

/** At most 65,536 rows by their lower, then their upper bound. */
const sorted = (lower: ArrayLike<number>, upper: ArrayLike<number>): Uint32Array => {
  const [lowers, uppers] = [ranksOf(lower), ranksOf(upper)]
  const keys = new Float64Array(lower.length)
  for (let row = 0; row < keys.length; row++) {
    const [l, u] = [lowers.get(lower[row] as number) as number, uppers.get(upper[row] as number) as number]
    keys[row] = (l * 65536 + u) * 65536 + row
  }
  return Uint32Array.from(keys.sort(), key => key % 65536)
}

/**
 * Puts at most 65,536 rows into as few chains as there can be: days, months, years … that lie in one another. So
 * the rows of a chain that lie in a window follow one another, and so do those that touch it.
 */
export const chainsOf = (lower: ArrayLike<number>, upper: ArrayLike<number>): Chains => {
  const byBounds = sorted(lower, upper)
  const chainOf = new Uint32Array(byBounds.length)
  /** The upper bound that each chain has come to. */
  const reached: number[] = []
  byBounds.forEach((row, i) => {
    const bound = upper[row] as number
    let best = -1
    for (let chain = 0; chain < reached.length; chain++) {
      const last = reached[chain] as number
      if (last <= bound && (best < 0 || last > (reached[best] as number))) best = chain
    }
    if (best < 0) best = reached.length
    reached[best] = bound
    chainOf[i] = best
  })
  const ends = new Uint32Array(reached.length)
  for (const chain of chainOf) ends[chain] = (ends[chain] as number) + 1
  for (let chain = 1; chain < ends.length; chain++)
    ends[chain] = (ends[chain] as number) + (ends[chain - 1] as number)
  const next = Uint32Array.from(ends, (_, chain) => (chain === 0 ? 0 : (ends[chain - 1] as number)))
  const order = new Uint32Array(byBounds.length)
  byBounds.forEach((row, i) => {
    const chain = chainOf[i] as number
    order[next[chain] as number] = row
    next[chain] = (next[chain] as number) + 1
  })
  return { order, ends }
}
