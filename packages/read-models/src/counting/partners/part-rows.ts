import { DatedList } from '../dated-list.ts'

/**
 * What else a row of a part tells. It holds at most as long as its spell does: its bounds are those that both have,
 * `lower` and `startUpper` of the start, `endLower` and `upper` of the end; `ownLower` is the part's by itself. Parts
 * of one strand that follow one another have numbers (`index`) that do.
 */
export const moreOfPart = {
  organisation: 0,
  strand: 1,
  index: 2,
  startUpper: 3,
  endLower: 4,
  ownLower: 5,
  row: 6,
} as const

/** Parts of spells of partnerhood: in a segment, organisation by organisation and strand by strand. */
export const partList = (): DatedList =>
  new DatedList(Object.keys(moreOfPart).length, { orderedBy: [moreOfPart.organisation, moreOfPart.strand] })
