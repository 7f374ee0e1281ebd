import { hasBit, someBit, wordsFor } from '../bits.ts'
import { label, labels } from '../dimensions.ts'
import { Edges } from '../edges.ts'
import type { Retained } from '../question.ts'
import { mostRows } from '../segment.ts'
import { type Clause, type Selection, select } from '../selection.ts'
import { longAgo, Windows } from '../windows.ts'
import { countStock } from './count-stock.ts'
import type { Presences } from './presences.ts'
import { selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { changingOn } from './there-on.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const ofSeveral: Clause = { place: labels, codes: [label.several] }

/** Visits the rows that are there for sure at a day and have started on one of the days of a window. */
const startedIn = (
  { starts }: Presences,
  selection: Selection,
  window: { from: number; to: number },
  day: number,
  visit: (subject: number, isOneOfSeveral: boolean) => void,
): void => {
  const windows = new Windows([window])
  for (const segment of starts.segments) {
    const edges = new Edges(segment, windows)
    if (edges.isEmpty) continue
    const bits = select(segment, selection, selected)
    if (bits === 'none') continue
    const [subjects, , first, end] = segment.more as [Int32Array, Int32Array, Int32Array, Int32Array]
    const postings = segment.postings(labels, selection.picture)
    const index = postings.indexOf(label.several)
    const others = new Uint32Array(wordsFor(segment.size))
    if (index >= 0) postings.addTo(others, index)
    for (const range of edges.ranges())
      someBit(bits === 'all' ? segment.all : bits, range.first, range.end, row => {
        const started = first[row] as number
        if (started < window.from || started >= window.to) return false
        if (started > day || (end[row] as number) <= day) return false
        visit(subjects[row] as number, hasBit(others, row))
        return false
      })
  }
}

/** How many, of subjects as wholes, are there for sure on a later day and were not on an earlier one. */
const arrived = (presences: Presences, selection: Selection, earlier: number, later: number): number => {
  let single = 0
  const maybe = new Set<number>()
  startedIn(presences, selection, { from: earlier + 1, to: later + 1 }, later, (subject, isOneOfSeveral) => {
    if (isOneOfSeveral) maybe.add(subject)
    else single++
  })
  if (maybe.size > 0) {
    const others = { ...selection, clauses: [...selection.clauses, ofSeveral] }
    startedIn(presences, others, { from: longAgo, to: earlier + 1 }, earlier, subject =>
      maybe.delete(subject),
    )
  }
  return single + maybe.size
}

/** Of those there for sure at the first day, how many are so at the second. */
export const retainedOf = (
  stock: Stock,
  selection: Selection,
  [first, second]: readonly [number, number],
): Retained => {
  const [earlier, later] = first < second ? [first, second] : [second, first]
  const { whole, cuts } = selectionsOf(selection)
  const [denominator = 0, , there = 0] = countStock(stock, selection, [first, later])
  const before = changingOn(stock, selection, cuts, earlier).certain
  const after = changingOn(stock, selection, cuts, later).certain
  const arrivedChanging = [...after].filter(subject => !before.has(subject)).length
  return { numerator: there - arrived(stock.whole, whole, earlier, later) - arrivedChanging, denominator }
}
