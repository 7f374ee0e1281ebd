import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'
import { fewSelected } from '../few-rows.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { type PartDays, partDaysOf } from './part-days.ts'
import { moreOfPart } from './part-rows.ts'
import { eachThere, type There, writeThere } from './there-on.ts'

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
  eachThere(segment, days.bound, few, count, day, (first, isCertain) => {
    setBit(possible, first)
    if (isCertain) setBit(certain, first)
  })
  return true
}

/** Where the stretch of a row begins, and whose it is. */
export type StretchKey = {
  readonly organisation: number
  readonly beginLower: number
  readonly beginPosition: number
  readonly strand: number
}

const columns = ['organisation', 'beginLower', 'beginPosition', 'strand'] as const

const compareTo = ({ more }: Segment, row: number, key: StretchKey): number => {
  for (const name of columns) {
    const order = (more[moreOfPart[name]]?.[row] as number) - key[name]
    if (order !== 0) return order
  }
  return 0
}

export const stretchOf = ({ more }: Segment, row: number): StretchKey => ({
  organisation: more[moreOfPart.organisation]?.[row] as number,
  beginLower: more[moreOfPart.beginLower]?.[row] as number,
  beginPosition: more[moreOfPart.beginPosition]?.[row] as number,
  strand: more[moreOfPart.strand]?.[row] as number,
})

/** The first row of a segment that is not before a stretch. */
export const firstOfStretch = (segment: Segment, key: StretchKey): number => {
  let [low, high] = [0, segment.size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareTo(segment, middle, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The selected rows of a stretch in a segment. */
export const rowsOfStretch = ({ segment, rows }: PartsThere, key: StretchKey): number[] => {
  const found: number[] = []
  for (
    let row = firstOfStretch(segment, key);
    row < segment.size && compareTo(segment, row, key) === 0;
    row++
  )
    if (hasBit(rows, row)) found.push(row)
  return found
}
