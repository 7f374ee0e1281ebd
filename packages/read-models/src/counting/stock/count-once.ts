import { emptyCounts } from '../count-list.ts'
import type { Groups } from '../groups.ts'
import type { Selection } from '../selection.ts'
import { Windows } from '../windows.ts'
import { countStock } from './count-stock.ts'
import type { Stock } from './stock.ts'
import { thereOn } from './there-on.ts'

/** How many are there at the end of each day, of subjects that come in several sorts: one by one. */
export const countOnce = (
  stock: Stock,
  selection: Selection,
  days: readonly number[],
  groups?: Groups,
): Float64Array => {
  const total = countEach(stock, selection, days)
  if (!groups) return total
  countStock(stock, selection, days, groups)
  for (const { counts, clause } of groups.selected()) {
    const clauses = [...selection.clauses, clause]
    counts.set(countEach(stock, { ...selection, clauses }, days))
  }
  return total
}

const countEach = (stock: Stock, selection: Selection, days: readonly number[]): Float64Array => {
  const counts = emptyCounts(Windows.until(days))
  days.forEach((day, i) => {
    const { certain, possible } = thereOn(stock, selection, day)
    counts[2 * i] = certain.size
    counts[2 * i + 1] = possible.size
  })
  return counts
}
