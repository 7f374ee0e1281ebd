import type { Retained } from '../question.ts'
import { onBothFaces, type Selection } from '../selection.ts'
import { type OddSubject, presencesIn } from './odd.ts'
import { isOn } from './part.ts'
import { passing } from './passing.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'
import { SureOnBoth } from './sure-on-both.ts'

/** Of those there for sure at the first day, how many are so at the second. */
export const retainedOf = (stock: Stock, selection: Selection, days: readonly [number, number]): Retained => {
  const sure = new SureOnBoth(...days)
  const { whole, cuts } = selectionsOf(stock, selection)
  sure.addRows(stock.whole.starts, whole, true)
  for (const { lists, rows } of cuts) {
    sure.addRows(lists.parts.starts, rows)
    // What is taken away is never sure.
    sure.addRows(lists.added.starts, onBothFaces(rows))
  }
  if (cuts.length > 0) addOdd(stock, selection, cuts, days, sure)
  return sure.counts()
}

/** Each tells of some days: those that tell of neither are passed by. */
const addOdd = (
  { odd }: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  [first, second]: readonly [number, number],
  sure: SureOnBoth,
): void => {
  const passes = passing(selection)
  const add = ({ subject, days, parts }: OddSubject): void => {
    const presences = presencesIn(parts, passes)
    const isSure = (day: number) => isOn(days, day) && presences.some(({ certain }) => isOn(certain, day))
    sure.addOne(subject, isSure(first), isSure(second))
  }
  for (const subject of odd.in(cuts, [first])) add(subject)
  for (const subject of odd.in(cuts, [second])) if (!isOn(subject.days, first)) add(subject)
}
