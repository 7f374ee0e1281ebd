import { ordered } from './ordered.ts'

/** Rows in chains: in each, both bounds ascend. */
export type Chains = {
  /** The rows in their new order. */
  readonly order: Uint32Array
  /** Where each chain ends in that order. */
  readonly ends: Uint32Array
}

/**
 * Puts rows into as few chains as there can be: days, months, years … that lie in one another. So
 * the rows of a chain that lie in a window follow one another, and so do those that touch it.
 */
export const chainsOf = (lower: Int32Array, upper: Int32Array): Chains => {
  const byBounds = ordered(lower, ordered(upper))
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
