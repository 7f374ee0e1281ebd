import { millionthsOf, sumOf } from './decimal.ts'
import type { Duration } from './duration.ts'
import type { Ratio } from './ratio.ts'
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

/** Of decimals as of counts: 0.3 is three times 0.1. */
const ratio = (above: number, below: number): number | null =>
  below === 0 ? null : Number(millionthsOf(above)) / Number(millionthsOf(below))

export const growthOf = (now: Tally, earlier: Tally): Growth => ({
  difference: sumOf([now.value, -earlier.value]),
  factor: ratio(now.value, earlier.value),
  factorMin: ratio(now.value, earlier.possible),
  factorMax: ratio(now.possible, earlier.value),
})

/** What became of a share or a length of time: null where one of the two is not known. */
export type Change = Pick<Growth, 'factor'> & { difference: number | null }

/** In parts of the whole: from 70 % to 80 % is 0.1. */
export const ratioChange = (now: Ratio, earlier: Ratio): Change => {
  if (now.value === null || earlier.value === null) return { difference: null, factor: null }
  const [above, below] = [now.numerator * earlier.denominator, earlier.numerator * now.denominator]
  return {
    difference: (above - below) / (now.denominator * earlier.denominator),
    factor: ratio(above, below),
  }
}

/** Of the medians, in days. */
export const durationChange = ({ median: now }: Duration, { median: earlier }: Duration): Change =>
  now === null || earlier === null
    ? { difference: null, factor: null }
    : { difference: sumOf([now, -earlier]), factor: ratio(now, earlier) }
