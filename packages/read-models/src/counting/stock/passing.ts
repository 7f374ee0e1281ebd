import { organisationPlaces } from '../dimensions.ts'
import type { Picture } from '../organisations.ts'
import type { Selection } from '../selection.ts'
import type { Part } from './part.ts'

/** Whether a part is as all clauses say. */
export const passing = ({ clauses, picture }: Selection): ((part: Pick<Part, 'codes'>) => boolean) => {
  const wanted = clauses.map(({ place, codes, without = false }) => {
    const [only] = codes
    const some = new Set(codes)
    return {
      place: place === organisationPlaces.kind ? organisationPlaces.own : place,
      codeOf: place === organisationPlaces.kind ? picture.kindOf : undefined,
      has: some.size === 1 ? (code: number) => code === only : (code: number) => some.has(code),
      without,
    }
  })
  return ({ codes }) => {
    for (const { place, codeOf, has, without } of wanted) {
      const own = codes[place] as readonly number[]
      let isIn = false
      for (let i = 0; i < own.length && !isIn; i++) {
        const code = own[i] as number
        isIn = has(codeOf ? codeOf(code) : code)
      }
      if (isIn === without) return false
    }
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
