import { emptyCounts } from '../count-list.ts'
import { placeOf } from '../dimensions.ts'
import type { Groups } from '../groups.ts'
import { onBothFaces, type Selection } from '../selection.ts'
import { Windows } from '../windows.ts'
import { countOdd } from './count-odd.ts'
import { countThere, isOfFew } from './count-there.ts'
import { countUntil } from './count-until.ts'
import type { Presences } from './presences.ts'
import { selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { Until } from './until.ts'

/** What is counted of all, and of each group. */
type Result = { readonly total: Float64Array; readonly groups: Groups | undefined }

/** How many are there at the end of each day, for sure and perhaps. */
export const countStock = (
  stock: Stock,
  selection: Selection,
  days: readonly number[],
  groups?: Groups,
): Float64Array => {
  const known = stock.last.count(selection, days, groups)
  if (known) return known
  if (groups && stock.last.addGroups(selection, days, groups)) {
    const none = countStock(stock, { ...selection, clauses: [groups.withoutAny] }, days)
    if (none.some(count => count !== 0)) plus(groups.none, none)
    return countStock(stock, selection, days)
  }
  const windows = Windows.until(days)
  const until = new Until(windows)
  const { whole, cuts } = selectionsOf(stock, selection, groups?.place)
  const empty = (): Result => ({ total: emptyCounts(windows), groups: groups?.another() })
  const [there, taken] = [
    { started: empty(), ended: empty() },
    { started: empty(), ended: empty() },
  ]
  // Of groups, those of statuses on one day.
  const isByRow = !groups || (days.length === 1 && groups.place === placeOf.status)
  const isFew = isByRow && isOfFew(stock.whole.starts, selection)
  const count = ({ starts, ends }: Presences, rows: Selection, { started, ended }: typeof there): void => {
    if (isFew) {
      countThere(starts, rows, until, started.total, started.groups)
      return
    }
    countUntil(starts, rows, until, started.total, started.groups)
    countUntil(ends, rows, until, ended.total, ended.groups)
  }
  count(stock.whole, whole, there)
  for (const { lists, rows } of cuts) {
    count(lists.parts, rows, there)
    count(lists.added, onBothFaces(rows), there)
    count(lists.taken, onBothFaces(rows), taken)
  }
  const result: Result = { total: emptyCounts(windows), groups }
  combine(there.started, there.ended, lessEnded)
  combine(taken.started, taken.ended, lessEnded)
  combine(result, there.started, plus)
  combine(result, taken.started, minus)
  if (cuts.length > 0) countOdd(stock.odd.in(cuts, days), selection, days, result)
  return result.total
}

type Combine = (counts: Float64Array, others: Float64Array) => void

const combine = (result: Result, other: Result, how: Combine): void => {
  how(result.total, other.total)
  if (other.groups) result.groups?.combine(other.groups, how)
}

const plus: Combine = (counts, others) => {
  for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (others[i] as number)
}

const minus: Combine = (counts, others) => {
  for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) - (others[i] as number)
}

/** What surely has started less what perhaps has ended, and the other way round. */
const lessEnded: Combine = (started, ended) => {
  for (let i = 0; i < started.length; i += 2) {
    started[i] = (started[i] as number) - (ended[i + 1] as number)
    started[i + 1] = (started[i + 1] as number) - (ended[i] as number)
  }
}
