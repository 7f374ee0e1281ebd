import { countList, emptyCounts } from '../count-list.ts'
import type { Groups } from '../groups.ts'
import { onBothFaces, type Selection } from '../selection.ts'
import { Windows } from '../windows.ts'
import { isOn, type Presence, presencesOf } from './part.ts'
import { codesIn, passing } from './passing.ts'
import type { Presences } from './presences.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'

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
  const windows = Windows.until(days)
  const result: Result = { total: emptyCounts(windows), groups }
  const { whole, cuts } = selectionsOf(stock, selection, groups?.place)
  countPresences(stock.whole, whole, windows, result, plus)
  for (const { lists, rows } of cuts) {
    countPresences(lists.parts, rows, windows, result, plus)
    countPresences(lists.added, onBothFaces(rows), windows, result, plus)
    countPresences(lists.taken, onBothFaces(rows), windows, result, minus)
  }
  if (cuts.length > 0) countOdd(stock, selection, cuts, days, result)
  return result.total
}

type Combine = (counts: Float64Array, others: Float64Array) => void

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

/** Combines what has started and not ended with what was counted before. */
const countPresences = (
  { starts, ends }: Presences,
  selection: Selection,
  windows: Windows,
  { total, groups }: Result,
  combine: Combine,
): void => {
  if (starts.size === 0) return
  const [started, ended] = [emptyCounts(windows), emptyCounts(windows)]
  const [startedBy, endedBy] = [groups?.another(), groups?.another()]
  countList(starts, selection, windows, started, startedBy)
  countList(ends, selection, windows, ended, endedBy)
  lessEnded(started, ended)
  combine(total, started)
  if (!groups || !startedBy || !endedBy) return
  startedBy.combine(endedBy, lessEnded)
  groups.combine(startedBy, combine)
}

const countOdd = (
  stock: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  days: readonly number[],
  { total, groups }: Result,
): void => {
  const passes = passing(selection)
  for (const { parts } of stock.odd.in(cuts, days)) {
    const passed = parts.filter(passes)
    if (passed.length === 0) continue
    addPresences(presencesOf(passed), days, total)
    if (!groups) continue
    const keysOf = passed.map(part => groups.keysOf(codesIn(part, groups.place, selection.picture)))
    for (const key of new Set(keysOf.flat())) {
      const own = passed.filter((_, i) => keysOf[i]?.includes(key))
      addPresences(presencesOf(own), days, key < 0 ? groups.none : groups.of(key))
    }
  }
}

const addPresences = (
  presences: readonly Presence[],
  days: readonly number[],
  counts: Float64Array,
): void => {
  days.forEach((day, i) => {
    if (!presences.some(({ possible }) => isOn(possible, day))) return
    counts[2 * i + 1] = (counts[2 * i + 1] as number) + 1
    if (presences.some(({ certain }) => isOn(certain, day))) counts[2 * i] = (counts[2 * i] as number) + 1
  })
}
