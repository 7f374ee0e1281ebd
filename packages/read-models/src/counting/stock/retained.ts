import { hasBit, someBit, wordsFor } from '../bits.ts'
import { changing, several } from '../dimensions.ts'
import { Edges } from '../edges.ts'
import type { Retained } from '../question.ts'
import { mostRows } from '../segment.ts'
import { type Clause, type Selection, select } from '../selection.ts'
import { longAgo, Windows } from '../windows.ts'
import { countStock, passing, placesAsked, selectionsOf } from './count-stock.ts'
import { presencesIn } from './odd.ts'
import type { Days } from './part.ts'
import type { Presences } from './presences.ts'
import type { Stock } from './stock.ts'

const selected = new Uint32Array(wordsFor(mostRows))
const ofSeveral: Clause = { place: changing, codes: [several] }

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
    const postings = segment.postings(changing, selection.picture)
    const index = postings.indexOf(several)
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

/** How many are there for sure on a later day and were not on an earlier one. */
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

const isOn = ({ first, end }: Days, day: number): boolean => first <= day && day < end

/** Of those there for sure at the first day, how many are so at the second. */
export const retainedOf = (
  stock: Stock,
  selection: Selection,
  [first, second]: readonly [number, number],
): Retained => {
  const [earlier, later] = first < second ? [first, second] : [second, first]
  const values = countStock(stock, selection, [first, later])
  const places = placesAsked(selection.clauses)
  const { whole, parts } = selectionsOf(selection, places)
  let numerator = (values[2] as number) - arrived(stock.whole, whole, earlier, later)
  if (parts) {
    numerator -= arrived(stock.parts, parts, earlier, later)
    const passes = passing(selection)
    for (const { row } of stock.odd.at(selection.position, places)) {
      const presences = presencesIn(row.parts, passes)
      const isThere = (day: number) => presences.some(({ certain }) => isOn(certain, day))
      if (isThere(later) && !isThere(earlier)) numerator--
    }
  }
  return { numerator, denominator: values[0] as number }
}
