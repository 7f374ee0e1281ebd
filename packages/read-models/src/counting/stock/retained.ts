import type { Retained } from '../question.ts'
import { onBothFaces, type Selection } from '../selection.ts'
import { presencesIn } from './odd.ts'
import { isOn } from './part.ts'
import { passing } from './passing.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { SureOnBoth } from './sure-on-both.ts'

/** Of those there for sure at the first day, how many are so at the second. */
export const retainedOf = (
  stock: Stock,
  selection: Selection,
  [first, second]: readonly [number, number],
): Retained => {
  const days = [Math.min(first, second), Math.max(first, second)] as const
  const sure = new SureOnBoth(...days)
  const { whole, cuts } = selectionsOf(stock, selection)
  sure.addRows(stock.whole.starts, whole, true)
  for (const { lists, rows } of cuts) {
    sure.addRows(lists.parts.starts, rows)
    // What is taken away is never sure.
    sure.addRows(lists.added.starts, onBothFaces(rows))
  }
  addOdd(stock, selection, cuts, days, sure)
  const { earlier, later, both } = sure.counts()
  return { numerator: both, denominator: first <= second ? earlier : later }
}

const addOdd = (
  { odd }: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  days: readonly [number, number],
  sure: SureOnBoth,
): void => {
  const passes = passing(selection)
  for (const { subject, days: own, parts } of odd.in(cuts, days)) {
    const presences = presencesIn(parts, passes)
    const [isBefore, isAfter] = days.map(
      day => isOn(own, day) && presences.some(({ certain }) => isOn(certain, day)),
    )
    sure.addOne(subject, isBefore === true, isAfter === true)
  }
}
