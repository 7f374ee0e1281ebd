import {
  type Change,
  type Duration,
  durationChange,
  type Growth,
  growthOf,
  type Ratio,
  ratioChange,
  type Tally,
} from '@partnerships/domain'

/** What a metric comes to, of one stretch of time: a count or sum, a share, or a length of time. */
export type Total = Tally | Ratio | Duration

export const isTally = (total: Total): total is Tally => 'possible' in total
export const isRatio = (total: Total): total is Ratio => 'numerator' in total

/** What became of a total. Throws a TypeError for two that are not of the same sort. */
export const changeOf = (now: Total, earlier: Total): Growth | Change => {
  if (isTally(now) && isTally(earlier)) return growthOf(now, earlier)
  if (isRatio(now) && isRatio(earlier)) return ratioChange(now, earlier)
  if ('median' in now && 'median' in earlier) return durationChange(now, earlier)
  throw new TypeError('totals of two sorts have nothing in common')
}

/** By what the largest of several is found: the first numbers count first. */
export const sizeOf = (total: Total): readonly [number, number] => {
  if (isTally(total)) return [total.value, total.possible]
  if (isRatio(total)) return [total.denominator, total.numerator]
  return [total.median ?? -1, total.p90 ?? -1]
}
