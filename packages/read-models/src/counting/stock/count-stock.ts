import { countList, emptyCounts } from '../count-list.ts'
import type { Groups } from '../groups.ts'
import { onBothFaces, type Selection } from '../selection.ts'
import { Windows } from '../windows.ts'
import { countDay } from './count-day.ts'
import { countOdd } from './count-odd.ts'
import { countThere, isOfFew } from './count-there.ts'
import type { Presences } from './presences.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
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
  if (groups && stock.last.addGroups(selection, days, groups)) return countStock(stock, selection, days)
  const result: Result = { total: new Float64Array(2 * days.length), groups }
  const { whole, cuts } = selectionsOf(stock, selection, groups?.place)
  const [day] = days
  if (day !== undefined && days.length === 1) {
    // On one day each row tells by itself whether it is there.
    countDay(stock.whole.starts, whole, day, { ...result, n: 1 })
    countChanging(stock, selection, cuts, day, result)
  } else {
    countSeries(stock, whole, cuts, days, result)
    if (cuts.length > 0) countOdd(stock.odd.in(cuts, days), selection, days, result)
  }
  return result.total
}

/** Counts those that change in what is asked about, on one day. */
export const countChanging = (
  stock: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  day: number,
  result: Result,
): void => {
  const [more, less] = [
    { ...result, n: 1 as const },
    { ...result, n: -1 as const },
  ]
  for (const { lists, rows } of cuts) {
    const ofBoth = onBothFaces(rows)
    countDay(lists.parts.starts, rows, day, more)
    countDay(lists.added.starts, ofBoth, day, more)
    countDay(lists.taken.starts, ofBoth, day, less)
  }
  if (cuts.length > 0) countOdd(stock.odd.in(cuts, [day]), selection, [day], result)
}

/** On many days what is there is what has started less what has ended. */
const countSeries = (
  stock: Stock,
  whole: Selection,
  cuts: readonly CutSelection[],
  days: readonly number[],
  result: Result,
): void => {
  const { groups } = result
  const windows = Windows.until(days)
  const until = new Until(windows)
  const empty = (): Result => ({ total: emptyCounts(windows), groups: groups?.another() })
  const [there, taken] = [
    { started: empty(), ended: empty() },
    { started: empty(), ended: empty() },
  ]
  const isFew = !groups && isOfFew(stock.whole.starts, whole)
  const count = ({ starts, ends }: Presences, rows: Selection, { started, ended }: typeof there): void => {
    if (isFew) {
      countThere(starts, rows, until, started.total)
      return
    }
    countList(starts, rows, windows, started.total, started.groups)
    countList(ends, rows, windows, ended.total, ended.groups)
  }
  count(stock.whole, whole, there)
  for (const { lists, rows } of cuts) {
    count(lists.parts, rows, there)
    count(lists.added, onBothFaces(rows), there)
    count(lists.taken, onBothFaces(rows), taken)
  }
  combine(there.started, there.ended, lessEnded)
  combine(taken.started, taken.ended, lessEnded)
  combine(result, there.started, plus)
  combine(result, taken.started, minus)
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
