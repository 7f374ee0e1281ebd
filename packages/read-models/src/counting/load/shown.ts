import type { Description, Members, Step } from '@partnerships/domain'
import { type Dimensions, dimensionsOnce } from '../../partnerships/dimensions.ts'
import type { Described } from '../partners/descriptions.ts'
import type { DimensionTexts, RowCodes } from './dimension-columns.ts'

/** By the places of their dimensions. */
export type Codes = readonly (readonly number[])[]

/** What is counted of a description and members: what is the same is one object. */
export type Shown = {
  /** With a status or a unit, where there is one. */
  readonly codesOf: (
    of: Pick<Step, 'description' | 'members'>,
    status?: string,
    unit?: string | null,
  ) => Codes
  readonly describedOf: (description: Description) => Described
}

type Texts = { readonly texts: DimensionTexts; readonly codes: Map<string, Codes> }

const nobody: Members = new Map()

const textsOf = ({ programme, kind, themes, places, organisations }: Dimensions): DimensionTexts => [
  programme,
  kind,
  themes.join(' '),
  places.join(' '),
  organisations.join(' '),
]

/** Codes what holds at the steps of one partnership. */
export const shownOnce = (codes: RowCodes): Shown => {
  const dimensionsOf = dimensionsOnce()
  const byText = new Map<string, Texts>()
  const shown = new Map<Dimensions, Texts>()
  const described = new Map<string, Described>()
  const descriptions = new Map<Description, Described>()

  const shownBy = (dimensions: Dimensions): Texts => {
    const texts = textsOf(dimensions)
    return remembered(byText, texts.join('\t'), () => ({ texts, codes: new Map() }))
  }
  return {
    codesOf: ({ description, members }, status, unit) => {
      const dimensions = dimensionsOf(description, members)
      const of = remembered(shown, dimensions, () => shownBy(dimensions))
      return remembered(of.codes, unit ?? status ?? '', () => codes.of(of.texts, status, unit))
    },
    describedOf: description =>
      remembered(descriptions, description, () => {
        const { organisations: _, ...dimensions } = dimensionsOf(description, nobody)
        return remembered(
          described,
          textsOf({ ...dimensions, organisations: [] }).join('\t'),
          () => dimensions,
        )
      }),
  }
}

const remembered = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
