import { placeOf, type Values } from '../dimensions.ts'
import { Groups } from '../groups.ts'
import type { Picture } from '../organisations.ts'
import { type CountedBy, type CountedDimension, type CountedFilter, noValue } from '../question.ts'
import { clausesOf } from '../selection.ts'
import type { Coded } from './coded.ts'
import type { PartnerPart } from './derive.ts'
import type { Partnerhoods } from './partnerhoods.ts'

/** What is looked at of parts: some dimensions, of values of an organisation or of a row. */
export type Looking = {
  readonly values: Values
  readonly picture: Picture
  readonly partnerhoods: Partnerhoods
  readonly coded: Coded
}

const ofOrganisation: readonly CountedDimension[] = ['organisation', 'organisation-kind']

/** The codes that a part has of a dimension. */
const codesIn = (place: number, { values, picture, partnerhoods, coded }: Looking) => {
  const own = values.of('organisation')
  const codeOf = (part: PartnerPart) => own.codeOf(part.organisation)
  if (place === placeOf.organisation) return (part: PartnerPart): readonly number[] => [codeOf(part)]
  if (place === placeOf['organisation-kind'])
    return (part: PartnerPart): readonly number[] => [picture.kindOf(codeOf(part))]
  if (place === placeOf.status) return ({ row }: PartnerPart): readonly number[] => [partnerhoods.status(row)]
  return ({ row }: PartnerPart): readonly number[] =>
    coded.described(partnerhoods.description(row))[place] as readonly number[]
}

/** Whether a part passes a filter; null when all do. */
export const testOf = (filter: CountedFilter, looking: Looking): ((part: PartnerPart) => boolean) | null => {
  const clauses = clausesOf(filter, looking.values, looking.picture).map(({ place, codes }) => {
    const wanted = new Set(codes)
    const codesOf = codesIn(place, looking)
    return (part: PartnerPart) => codesOf(part).some(code => wanted.has(code))
  })
  return clauses.length === 0 ? null : part => clauses.every(clause => clause(part))
}

/** The keys that a part goes under, and what they are called. */
export const keysOf = (by: CountedBy, looking: Looking) => {
  const groups = new Groups(by, looking.values, looking.picture, () => new Float64Array(0))
  const codesOf = codesIn(groups.place, looking)
  const known = new Map<number, readonly number[]>()
  const isDescribed = !ofOrganisation.includes(by.dimension) && by.dimension !== 'status'
  return {
    of: (part: PartnerPart): readonly number[] => {
      if (!isDescribed) return groups.keysOf(codesOf(part))
      const description = looking.partnerhoods.description(part.row)
      const keys = known.get(description) ?? groups.keysOf(codesOf(part))
      known.set(description, keys)
      return keys
    },
    textOf: (key: number): string => (key < 0 ? noValue : looking.values.of(by.dimension).textOf(key)),
  }
}
