import { type Bits, hasBit, setBit, wordsFor } from '../bits.ts'
import { fewSelected } from '../few-rows.ts'
import { mostRows, type Segment } from '../segment.ts'
import { type Selection, select } from '../selection.ts'
import { type PartDays, partDaysOf } from './part-days.ts'
import { isSure, mayBe } from './pieces-there.ts'
import type { Shared } from './sharing.ts'

/** The selected rows of a segment, of which it is asked who is there by them at the end of a day. */
export type PartsThere = {
  readonly segment: Segment
  readonly days: PartDays
  readonly rows: Bits
  /** Rows of stretches of which others may be in another segment. */
  readonly elsewhere: Bits
  readonly day: number
}

/** Written anew by each question, which is answered at once. */
const written: Bits[] = []
const few = new Int32Array(mostRows)

/** Those of some segments, each of which has some; to be used before others are asked for. */
export const partsThere = (
  segments: readonly Segment[],
  selection: Selection,
  day: number,
  shared: Shared,
): PartsThere[] => {
  const all: PartsThere[] = []
  for (const segment of segments) {
    written[all.length] ??= new Uint32Array(wordsFor(mostRows))
    const rows = selectedIn(segment, selection, (written[all.length] as Bits).subarray(0, segment.all.length))
    if (!rows) continue
    const [days, elsewhere] = [partDaysOf(segment, selection.picture), shared.strandRows(segment)]
    all.push({ segment, days, rows, elsewhere, day })
  }
  return all
}

const selectedIn = (segment: Segment, selection: Selection, into: Bits): Bits | undefined => {
  const count = fewSelected(segment, selection, few)
  if (count === undefined) {
    const rows = select(segment, selection, into)
    if (rows === 'none') return undefined
    if (rows === 'all') return segment.all
    if (rows.buffer !== into.buffer) into.set(rows.subarray(0, into.length))
    return into
  }
  if (count === 0) return undefined
  into.fill(0)
  for (let i = 0; i < count; i++) setBit(into, few[i] as number)
  return into
}

/** Whether the piece that a selected row is of may be there. */
export const mayBeThere = (there: PartsThere, row: number): boolean =>
  mayBe(there.segment, firstOfPiece(there, row), lastOfPiece(there, row), there.day)

/** Whether it surely is. */
export const isSurelyThere = (there: PartsThere, row: number): boolean => {
  const [first, last] = [firstOfPiece(there, row), lastOfPiece(there, row)]
  return mayBe(there.segment, first, last, there.day) && isSure(there.segment, first, last, there.day)
}

const firstOfPiece = ({ rows, days: { goesOn } }: PartsThere, row: number): number => {
  let first = row
  while (hasBit(goesOn, first) && hasBit(rows, first - 1)) first--
  return first
}

const lastOfPiece = ({ segment: { size }, rows, days: { goesOn } }: PartsThere, row: number): number => {
  let last = row
  while (last + 1 < size && hasBit(goesOn, last + 1) && hasBit(rows, last + 1)) last++
  return last
}
