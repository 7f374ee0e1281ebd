import type { Description, Members } from '@partnerships/domain'
import { type Dimensions, dimensionsOnce } from '../../partnerships/dimensions.ts'
import type { Described } from '../partners/descriptions.ts'
import type { DimensionTexts, RowCodes } from './dimension-columns.ts'

/** By the places of their dimensions. */
export type Codes = readonly (readonly number[])[]

/** What is counted of a description and members: what is the same is one object. */
export type Shown = {
  /** With a status or a unit, where there is one. */
  readonly codesOf: (
    description: Description,
    members: Members,
    status?: string,
    unit?: string | null,
  ) => Codes
  readonly describedOf: (description: Description) => Described
}

const nobody: Members = new Map()

const textsOf = ({ programme, kind, themes, places, organisations }: Dimensions): DimensionTexts => [
  programme,
  kind,
  themes.join(' '),
  places.join(' '),
  organisations.join(' '),
]

/** What was made of a description and members, once for all that show the same. */
type Made<Of> = {
  readonly description: Description
  readonly members: Members
  key: string
  readonly made: Of
}

/** Makes something of descriptions and members: a partnership has few, so that they are looked through. */
const madeOnce = <Of>(
  dimensionsOf: (description: Description, members: Members) => Dimensions,
  make: (dimensions: Dimensions, texts: DimensionTexts) => Of,
) => {
  const all: Made<Of>[] = []
  return (description: Description, members: Members): Of => {
    for (const one of all) if (one.description === description && one.members === members) return one.made
    const dimensions = dimensionsOf(description, members)
    const texts = textsOf(dimensions)
    const key = texts.join('\t')
    const made = (all.find(one => one.key === key) ?? { made: make(dimensions, texts) }).made
    all.push({ description, members, key, made })
    return made
  }
}

/** Codes what holds at the steps of one partnership. */
export const shownOnce = (codes: RowCodes): Shown => {
  const dimensionsOf = dimensionsOnce()
  const codedOf = madeOnce(dimensionsOf, (_, texts) => ({ texts, codes: new Map<string, Codes>() }))
  const describedOf = madeOnce(dimensionsOf, ({ organisations: _, ...dimensions }): Described => dimensions)
  return {
    codesOf: (description, members, status, unit) => {
      const of = codedOf(description, members)
      const key = unit ?? status ?? ''
      const known = of.codes.get(key) ?? codes.of(of.texts, status, unit)
      of.codes.set(key, known)
      return known
    },
    describedOf: description => describedOf(description, nobody),
  }
}
