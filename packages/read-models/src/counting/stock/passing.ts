import { organisationPlaces } from '../dimensions.ts'
import type { Picture } from '../organisations.ts'
import type { Selection } from '../selection.ts'
import type { Part } from './part.ts'

/** Whether a part is as all clauses say. */
export const passing = ({ clauses, picture }: Selection): ((part: Pick<Part, 'codes'>) => boolean) => {
  const wanted = clauses.map(({ place, codes, without = false }) => ({
    place,
    codes: new Set(codes),
    without,
  }))
  return part =>
    wanted.every(
      ({ place, codes, without }) => codesIn(part, place, picture).some(code => codes.has(code)) !== without,
    )
}

/** The codes of a part at a place. */
export const codesIn = (
  { codes }: Pick<Part, 'codes'>,
  place: number,
  picture: Picture,
): readonly number[] =>
  place === organisationPlaces.kind
    ? (codes[organisationPlaces.own] as number[]).map(picture.kindOf)
    : (codes[place] as number[])
