import { hasBit, wordsFor } from '../bits.ts'
import type { DatedList } from '../dated-list.ts'
import { mostRows, type Segment } from '../segment.ts'
import { onBothFaces, type Selection, select } from '../selection.ts'
import { never } from '../windows.ts'
import { latestEnds } from './latest-ends.ts'
import { presencesIn } from './odd.ts'
import { isOn } from './part.ts'
import { passing } from './passing.ts'
import { moreOfStart } from './presences.ts'
import { type CutSelection, selectionsOf } from './selections.ts'
import type { Stock } from './stock.ts'

const selected = new Uint32Array(wordsFor(mostRows))

/** How a row of starts stands to a day. */
type RowOn = {
  readonly subject: number
  readonly lower: number
  readonly position: number
  readonly isPossible: boolean
  readonly isCertain: boolean
}

/** A number of a row of starts. */
export const startAt = ({ more }: Segment, of: keyof typeof moreOfStart, row: number): number =>
  more[moreOfStart[of]]?.[row] as number

/** How a row stands to a day. */
const rowOn = (segment: Segment, row: number, day: number): RowOn => {
  const lower = segment.lower[row] as number
  return {
    subject: startAt(segment, 'subject', row),
    lower,
    position: segment.position[row] as number,
    isPossible: lower <= day && day < startAt(segment, 'possibleEnd', row),
    isCertain: startAt(segment, 'certainStart', row) <= day && day < startAt(segment, 'certainEnd', row),
  }
}

/** Visits the selected rows of starts that hold on a day, surely or perhaps. */
const rowsOn = (list: DatedList, selection: Selection, day: number, visit: (row: RowOn) => void): void => {
  for (const segment of list.segments) {
    const bits = select(segment, selection, selected)
    if (bits === 'none') continue
    const rows = bits === 'all' ? segment.all : bits
    const latest = latestEnds(segment)
    const visitIn = (first: number, end: number): void => {
      for (let row = first; row < end; row++) {
        if (rows[row >>> 5] === 0 || (latest[row >>> 5] as number) <= day) row |= 31
        else if (hasBit(rows, row)) {
          const on = rowOn(segment, row, day)
          if (on.isPossible || on.isCertain) visit(on)
        }
      }
    }
    let first = 0
    for (const { lower, end } of segment.places) {
      // Who may start later at the earliest is not there, but for what is sure without being possible in its row.
      const later = lower.of(day + 1)
      visitIn(first, later)
      visitIn(segment.faces > 1 ? later : lower.of(never), end)
      first = end
    }
  }
}

/** By how much pairs of parts that are asked for change what there is of a subject on a day. */
type Corrections = ReadonlyMap<number, { possible: number; certain: number }>

const correctionsOn = (cuts: readonly CutSelection[], day: number): Corrections => {
  const corrections = new Map<number, { possible: number; certain: number }>()
  for (const { lists, rows } of cuts)
    for (const [{ starts }, sign] of [
      [lists.added, 1],
      [lists.taken, -1],
    ] as const)
      rowsOn(starts, onBothFaces(rows), day, ({ subject, isPossible, isCertain }) => {
        const of = corrections.get(subject) ?? { possible: 0, certain: 0 }
        corrections.set(subject, of)
        if (isPossible) of.possible += sign
        if (isCertain) of.certain += sign
      })
  return corrections
}

type There = { readonly possible: Set<number>; readonly certain: Set<number> }

/** The subjects that change in what is asked about and are there on a day. */
export const changingOn = (
  stock: Stock,
  selection: Selection,
  cuts: readonly CutSelection[],
  day: number,
): There => {
  const counts = new Map(correctionsOn(cuts, day))
  for (const { lists, rows } of cuts)
    rowsOn(lists.parts.starts, rows, day, ({ subject, isPossible, isCertain }) => {
      const { possible, certain } = counts.get(subject) ?? { possible: 0, certain: 0 }
      counts.set(subject, { possible: possible + Number(isPossible), certain: certain + Number(isCertain) })
    })
  const there: There = { possible: new Set(), certain: new Set() }
  for (const [subject, { possible, certain }] of counts) {
    if (possible > 0) there.possible.add(subject)
    if (certain > 0) there.certain.add(subject)
  }
  const passes = passing(selection)
  for (const { subject, parts } of stock.odd.in(cuts, [day]))
    for (const { possible, certain } of presencesIn(parts, passes)) {
      if (isOn(possible, day)) there.possible.add(subject)
      if (isOn(certain, day)) there.certain.add(subject)
    }
  return there
}

/** The subjects that are there on a day, in any of their sorts. */
export const thereOn = (stock: Stock, selection: Selection, day: number): There => {
  const { whole, cuts } = selectionsOf(stock, selection)
  const there = changingOn(stock, selection, cuts, day)
  rowsOn(stock.whole.starts, whole, day, ({ subject, isPossible, isCertain }) => {
    if (isPossible) there.possible.add(subject)
    if (isCertain) there.certain.add(subject)
  })
  return there
}
