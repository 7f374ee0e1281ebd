import { isRunning } from '@partnerships/domain'
import { type Days, isOn, type Presence, presenceOf, type Stretch } from '../stock/part.ts'
import { never } from '../windows.ts'
import type { Histories } from './histories.ts'

/** A piece of a stretch that passes a filter, from one row of a history to another, and when it is there. */
export type Piece = { readonly first: number; readonly last: number; readonly presence: Presence }

/** An unbroken stretch of one status, or of active: the rows in it, and the one that ends it. */
type Spell = { readonly rows: number[]; end: number | undefined }

/** As `partnershipStages` and `spellsIn` of the domain say. */
const spellsIn = (histories: Histories, rows: readonly number[], of: 'active' | 'stages'): Spell[] => {
  const spells: Spell[] = []
  let open: Spell | undefined
  let before: ReturnType<Histories['statusOf']> = null
  for (const row of rows) {
    const status = histories.statusOf(row)
    if (status === null) continue
    const goesOn = of === 'active' ? isRunning(before) && isRunning(status) : status === before
    before = status
    if (open && !goesOn) {
      open.end = row
      open = undefined
    }
    if (!open && (of === 'stages' || isRunning(status))) {
      open = { rows: [], end: undefined }
      spells.push(open)
    }
    open?.rows.push(row)
  }
  return spells
}

const stretchOf = (start: Days, end: Days | undefined): Stretch => ({
  startLower: start.first,
  startUpper: start.end,
  endLower: end?.first ?? never,
  endUpper: end?.end ?? never,
})

/**
 * The pieces that the rows which pass make of the stretches of a history, in order: neighbours are one piece, as the
 * change between them made no difference.
 */
export const piecesOf = (
  histories: Histories,
  rows: readonly number[],
  of: 'active' | 'stages',
  passes: (row: number) => boolean,
): Piece[] => {
  const pieces: Piece[] = []
  const stretch = (first: number, end: number | undefined): Stretch =>
    stretchOf(histories.daysOf(first), end === undefined ? undefined : histories.daysOf(end))
  for (const { rows: all, end } of spellsIn(histories, rows, of)) {
    const spell = stretch(all[0] as number, end)
    for (let i = 0; i < all.length; i++) {
      const first = all[i] as number
      if (!passes(first)) continue
      while (i + 1 < all.length && passes(all[i + 1] as number)) i++
      const last = all[i] as number
      pieces.push({ first, last, presence: presenceOf(spell, stretch(first, all[i + 1] ?? end)) })
    }
  }
  return pieces
}

/** The piece that makes a subject count on a day: a certain one if there is any. */
export const pieceOn = (
  pieces: readonly Piece[],
  day: number,
): { piece: Piece; certain: boolean } | undefined => {
  const sure = pieces.find(({ presence }) => isOn(presence.certain, day))
  if (sure) return { piece: sure, certain: true }
  const piece = pieces.find(({ presence }) => isOn(presence.possible, day))
  return piece && { piece, certain: false }
}
