/** A number of days, in the middle and for nine of ten; null when there is none to tell. */
export type Duration = {
  readonly median: number | null
  readonly p90: number | null
  /** Those signed in the window that have no such number. */
  readonly excluded: number
}

/**
 * The number that so many tenths of the sorted numbers do not exceed, on a straight line between its neighbours
 * (as numpy's and Excel's percentiles are); null of none.
 */
const tenths = (sorted: readonly number[], parts: number): number | null => {
  const place = (sorted.length - 1) * parts
  const [below, rest] = [Math.floor(place / 10), place % 10]
  const lower = sorted[below]
  if (lower === undefined) return null
  return (lower * (10 - rest) + (sorted[below + 1] ?? lower) * rest) / 10
}

/** The median and ninth decile of whole numbers of days. */
export const durationOf = (days: readonly number[], excluded: number): Duration => {
  const sorted = Float64Array.from(days).sort()
  const all = Array.from(sorted)
  return { median: tenths(all, 5), p90: tenths(all, 9), excluded }
}
