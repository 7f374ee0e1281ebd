import { DatedList } from '../dated-list.ts'
import type { Segment } from '../segment.ts'

/**
 * What else a row of a part tells. It holds at most as long as its spell does: its bounds are those that both have,
 * `lower` and `startUpper` of the start, `endLower` and `upper` of the end; `ownLower` is the part's by itself. Parts
 * of one strand that follow one another have numbers (`index`) that do. `beginLower` and `beginPosition` are those of the
 * stretch that it is of, which an organisation's are in the order of.
 */
export const moreOfPart = {
  organisation: 0,
  strand: 1,
  index: 2,
  startUpper: 3,
  endLower: 4,
  ownLower: 5,
  row: 6,
  beginLower: 7,
  beginPosition: 8,
} as const

/** Parts of spells of partnerhood: in a segment, organisation by organisation and stretch by stretch. */
export const partList = (): DatedList => {
  const { organisation, beginLower, beginPosition, strand } = moreOfPart
  return new DatedList(Object.keys(moreOfPart).length, {
    orderedBy: [organisation, beginLower, beginPosition, strand],
  })
}

/** Whether two rows of a segment are of one stretch. */
export const isOfOneStretch = ({ more }: Segment, one: number, other: number): boolean =>
  more[moreOfPart.strand]?.[one] === more[moreOfPart.strand]?.[other] &&
  more[moreOfPart.beginPosition]?.[one] === more[moreOfPart.beginPosition]?.[other] &&
  more[moreOfPart.beginLower]?.[one] === more[moreOfPart.beginLower]?.[other] &&
  more[moreOfPart.organisation]?.[one] === more[moreOfPart.organisation]?.[other]
