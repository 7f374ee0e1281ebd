import { DatedList } from '../dated-list.ts'
import type { PartnerPart } from './derive.ts'
import type { FamilyRow } from './kept-rows.ts'

/**
 * What else a row of a part tells. It holds at most as long as its spell does: its bounds are those that both have,
 * `lower` and `startUpper` of the start, `endLower` and `upper` of the end; `ownLower` is the part's by itself.
 */
export const moreOfPart = {
  organisation: 0,
  index: 1,
  startUpper: 2,
  endLower: 3,
  ownLower: 4,
  row: 5,
} as const

/** Parts of spells of partnerhood: those of an organisation follow one another. */
export const partList = (): DatedList => new DatedList(Object.keys(moreOfPart).length, { isOrdered: true })

/** A part as a row, with the code of its organisation and the codes of its dimensions. */
export const partRow = (
  part: PartnerPart,
  organisation: number,
  codes: readonly (readonly number[])[],
): FamilyRow<'parts'> => {
  const { spell, own, index, position, row } = part
  const startUpper = Math.max(spell.startUpper, own.startUpper)
  const endLower = Math.min(spell.endLower, own.endLower)
  return {
    list: 'parts',
    lower: Math.max(spell.startLower, own.startLower),
    upper: Math.min(spell.endUpper, own.endUpper),
    position,
    codes,
    more: [organisation, index, startUpper, endLower, own.startLower, row],
  }
}
