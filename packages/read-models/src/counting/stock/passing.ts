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
  const has = (part: Pick<Part, 'codes'>, place: number, codes: ReadonlySet<number>): boolean => {
    for (const code of codesIn(part, place, picture)) if (codes.has(code)) return true
    return false
  }
  return part => {
    for (const { place, codes, without } of wanted) if (has(part, place, codes) === without) return false
    return true
  }
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
