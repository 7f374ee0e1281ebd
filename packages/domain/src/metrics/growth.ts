import type { Tally } from './tally.ts'

/**
 * What became of a number. A factor is null when nothing stands below the line; `factorMin` and `factorMax`
 * are what it can be at least and at most, as far as dates are known.
 */
export type Growth = {
  difference: number
  factor: number | null
  factorMin: number | null
  factorMax: number | null
}

const ratio = (above: number, below: number): number | null => (below === 0 ? null : above / below)

export const growthOf = (now: Tally, earlier: Tally): Growth => ({
  difference: now.value - earlier.value,
  factor: ratio(now.value, earlier.value),
  factorMin: ratio(now.value, earlier.possible),
  factorMax: ratio(now.possible, earlier.value),
})
