import { type Bits, setBit, wordsFor } from '../bits.ts'
import { fewSelected } from '../few-rows.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { type PartDays, partDaysOf } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'
import { eachThere, type There, writeThere } from './pieces-there.ts'

/** The selected rows of a segment, and those of them by which organisations are there at the end of a day. */
export type PartsThere = There & {
  readonly segment: Segment
  readonly days: PartDays
  readonly rows: Bits
}

type Written = There & { readonly rows: Bits }

/** Written anew by each question, which is answered at once. */
const written: Written[] = []
const few = new Int32Array(mostRows)

const bits = (): Bits => new Uint32Array(wordsFor(mostRows))

/** Those of some segments, each of which has some; to be used before others are asked for. */
export const partsThere = (segments: readonly Segment[], selection: Selection, day: number): PartsThere[] => {
  const all: PartsThere[] = []
  for (const segment of segments) {
    written[all.length] ??= { rows: bits(), possible: bits(), certain: bits() }
    const { rows, possible, certain } = written[all.length] as Written
    const words = segment.all.length
    const there = {
      segment,
      days: partDaysOf(segment, selection.picture),
      rows: rows.subarray(0, words),
      possible: possible.subarray(0, words),
      certain: certain.subarray(0, words),
    }
    if (isWritten(there, selection, day)) all.push(there)
  }
  return all
}

const isWritten = (there: PartsThere, selection: Selection, day: number): boolean => {
  const { segment, days, rows, possible, certain } = there
  const count = fewSelected(segment, selection, few)
  if (count === undefined) {
    const those = select(segment, selection, rows)
    if (those === 'none') return false
    if (those !== rows) rows.set((those === 'all' ? segment.all : those).subarray(0, rows.length))
    writeThere(segment, days, rows, day, there)
    for (let w = 0; w < rows.length; w++) {
      possible[w] = (possible[w] as number) & (rows[w] as number)
      certain[w] = (certain[w] as number) & (rows[w] as number)
    }
    return true
  }
  if (count === 0) return false
  for (const each of [rows, possible, certain]) each.fill(0)
  for (let i = 0; i < count; i++) setBit(rows, few[i] as number)
  eachThere(segment, days, few, count, day, (first, isCertain) => {
    setBit(possible, first)
    if (isCertain) setBit(certain, first)
  })
  return true
}

/** Whether two rows of a segment are of one stretch. */
export const isOfOneStretch = ({ more }: Segment, one: number, other: number): boolean =>
  more[moreOfPart.strand]?.[one] === more[moreOfPart.strand]?.[other] &&
  more[moreOfPart.beginPosition]?.[one] === more[moreOfPart.beginPosition]?.[other] &&
  more[moreOfPart.beginLower]?.[one] === more[moreOfPart.beginLower]?.[other] &&
  more[moreOfPart.organisation]?.[one] === more[moreOfPart.organisation]?.[other]
