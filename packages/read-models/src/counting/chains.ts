/** Rows in chains: in each, both bounds ascend. */
export type Chains = {
  /** The rows in their new order. */
  readonly order: Uint32Array
  /** Where each chain ends in that order. */
  readonly ends: Uint32Array
}

/** The places of days among the distinct ones, in order. */
const ranksOf = (days: ArrayLike<number>): Uint16Array => {
  const distinct = Int32Array.from(days).sort()
  let size = 0
  for (let i = 0; i < distinct.length; i++)
    if (i === 0 || distinct[i] !== distinct[size - 1]) distinct[size++] = distinct[i] as number
  const places = new Map<number, number>()
  for (let rank = 0; rank < size; rank++) places.set(distinct[rank] as number, rank)
  const ranks = new Uint16Array(days.length)
  for (let i = 0; i < ranks.length; i++) ranks[i] = places.get(days[i] as number) as number
  return ranks
}

/** At most 65,536 rows by their lower, then their upper bound. */
const sorted = (lower: ArrayLike<number>, upper: ArrayLike<number>): Uint32Array => {
  const [lowers, uppers] = [ranksOf(lower), ranksOf(upper)]
  const keys = new Float64Array(lower.length)
  for (let row = 0; row < keys.length; row++)
    keys[row] = ((lowers[row] as number) * 65536 + (uppers[row] as number)) * 65536 + row
  keys.sort()
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) order[i] = (keys[i] as number) % 65536
  return order
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
  for (let i = 0; i < byBounds.length; i++) {
    const bound = upper[byBounds[i] as number] as number
    let best = -1
    for (let chain = 0; chain < reached.length; chain++) {
      const last = reached[chain] as number
      if (last <= bound && (best < 0 || last > (reached[best] as number))) best = chain
    }
    if (best < 0) best = reached.length
    reached[best] = bound
    chainOf[i] = best
  }
  const ends = new Uint32Array(reached.length)
  for (const chain of chainOf) ends[chain] = (ends[chain] as number) + 1
  for (let chain = 1; chain < ends.length; chain++)
    ends[chain] = (ends[chain] as number) + (ends[chain - 1] as number)
  const next = Uint32Array.from(ends, (_, chain) => (chain === 0 ? 0 : (ends[chain - 1] as number)))
  const order = new Uint32Array(byBounds.length)
  for (let i = 0; i < byBounds.length; i++) {
    const chain = chainOf[i] as number
    const at = next[chain] as number
    order[at] = byBounds[i] as number
    next[chain] = at + 1
  }
  return { order, ends }
}
