type Bucket = { readonly from: string; readonly value: number }

/**
 * The year that the overview opens on: of the whole years told, the one with the most new partnerships, the later
 * where two have as many; this year when only it has any; else the last whole one.
 */
export const openingYear = (years: readonly Bucket[], thisYear: number): number => {
  const counts = years.map(({ from, value }) => ({ year: Number(from.slice(0, 4)), value }))
  const whole = counts.filter(({ year, value }) => year < thisYear && value > 0)
  const best = whole.toSorted((a, b) => b.value - a.value || b.year - a.year)[0]
  if (best) return best.year
  return counts.some(({ year, value }) => year === thisYear && value > 0) ? thisYear : thisYear - 1
}
