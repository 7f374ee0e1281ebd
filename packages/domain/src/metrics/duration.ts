/** A number of days, in the middle and for nine of ten; null when there is none to tell. */
export type Duration = {
  readonly median: number | null
  readonly p90: number | null
  /** Those signed in the window that have no such number. */
  readonly excluded: number
}

/** The number at a place among sorted numbers, given how many there are of each. */
const at = (counts: ArrayLike<number>, place: number): number | undefined => {
  let before = 0
  for (let number = 0; number < counts.length; number++) {
    before += counts[number] as number
    if (before > place) return number
  }
  return undefined
}

/**
 * The number that so many tenths of numbers do not exceed, on a straight line between its neighbours (as numpy's and
 * Excel's percentiles are); null of none.
 */
const tenths = (counts: ArrayLike<number>, all: number, parts: number): number | null => {
  const place = (all - 1) * parts
  const [below, rest] = [Math.floor(place / 10), place % 10]
  const lower = all === 0 ? undefined : at(counts, below)
  if (lower === undefined) return null
  return (lower * (10 - rest) + (at(counts, below + 1) ?? lower) * rest) / 10
}

/** The median and ninth decile of whole numbers of days, given how many there are of 0, 1 … days. */
export const durationOf = (counts: ArrayLike<number>, excluded: number): Duration => {
  let all = 0
  for (let days = 0; days < counts.length; days++) all += counts[days] as number
  return { median: tenths(counts, all, 5), p90: tenths(counts, all, 9), excluded }
}
