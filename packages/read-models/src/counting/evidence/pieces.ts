import { isRunning } from '@partnerships/domain'
import type { Histories } from './histories.ts'

/** A stretch of a history: the row that it starts with, and the one that ends it. */
type Stretch = { readonly first: number; end: number | undefined }

/** A piece of a stretch that passes a filter, and the last row of it; it is there where both are. */
export type Piece = Stretch & { last: number; readonly spell: Stretch }

/**
 * The pieces that the rows which pass make of the stretches of a history, in order: neighbours are one piece, as the
 * change between them made no difference. Stretches, of one status or of active, are unbroken as `partnershipStages`
 * and `spellsIn` of the domain say.
 */
export const piecesOf = (
  histories: Histories,
  rows: readonly number[],
  of: 'active' | 'stages',
  passes: (row: number) => boolean,
): Piece[] => {
  const pieces: Piece[] = []
  let [spell, open]: [Stretch | undefined, Piece | undefined] = [undefined, undefined]
  let before: ReturnType<Histories['statusOf']> = null
  for (const row of rows) {
    const status = histories.statusOf(row)
    if (status === null) continue
    const goesOn = of === 'active' ? isRunning(before) && isRunning(status) : status === before
    before = status
    if (spell && !goesOn) {
      spell.end = row
      spell = undefined
      if (open) open.end = row
      open = undefined
    }
    if (!spell && (of === 'stages' || isRunning(status))) spell = { first: row, end: undefined }
    if (!spell) continue
    const isPassed = passes(row)
    if (isPassed && open) open.last = row
    else if (isPassed) {
      open = { first: row, last: row, end: undefined, spell }
      pieces.push(open)
    } else if (open) {
      open.end = row
      open = undefined
    }
  }
  return pieces
}

/** Whether a piece is there for sure at the end of a day: by its own days and those of its stretch. */
export const isSureOn = (histories: Histories, piece: Piece, day: number): boolean =>
  isSure(histories, piece, day) && isSure(histories, piece.spell, day)

const isSure = (histories: Histories, { first, end }: Stretch, day: number): boolean =>
  histories.upperOf(first) <= day + 1 && (end === undefined || day < histories.lowerOf(end))

const mayBe = (histories: Histories, { first, end }: Stretch, day: number): boolean =>
  histories.lowerOf(first) <= day && (end === undefined || day + 1 < histories.upperOf(end))

/** The piece that makes a subject count on a day: a certain one if there is any. */
export const pieceOn = (
  histories: Histories,
  pieces: readonly Piece[],
  day: number,
): { piece: Piece; certain: boolean } | undefined => {
  for (const piece of pieces) if (isSureOn(histories, piece, day)) return { piece, certain: true }
  for (const piece of pieces)
    if (mayBe(histories, piece, day) && mayBe(histories, piece.spell, day)) return { piece, certain: false }
  return undefined
}
