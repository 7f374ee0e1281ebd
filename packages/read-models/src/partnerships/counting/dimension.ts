import { type Alternatives, hasAny, isAny } from '../../listing/conditions.ts'
import type { Values } from '../../listing/values.ts'

/** What facts and spells can be filtered by: the values of one are alternatives, several add up. */
export type DimensionFilter = {
  /** Lists the children too. */
  readonly programme?: Alternatives
  readonly kind?: Alternatives
  readonly theme?: Alternatives
  /** Canonical codes, which take in what lies in them. */
  readonly territory?: Alternatives
  /** Members in any role. */
  readonly organisation?: Alternatives
}

export type Dimension = keyof DimensionFilter

/** Where the values of a dimension stand. A territory's are all the canonical codes that it counts under. */
export const dimensionColumns = {
  programme: 'programme',
  kind: 'kind',
  theme: 'themes',
  territory: 'places',
  organisation: 'organisations',
} as const satisfies Record<Dimension, string>

/** SQL that answers with the values of a dimension in a row, as a list. */
export const valuesIn = (dimension: Dimension): string => {
  switch (dimension) {
    case 'programme':
    case 'kind':
      return `array[${dimensionColumns[dimension]}]`
    case 'theme':
    case 'territory':
    case 'organisation':
      return dimensionColumns[dimension]
    default:
      return dimension satisfies never
  }
}

/** Conditions that let a row pass the filter. */
export const passes = (filter: DimensionFilter, values: Values): string[] => [
  ...isAny('programme', filter.programme, values),
  ...isAny('kind', filter.kind, values),
  ...hasAny('themes', filter.theme, values),
  ...hasAny('places', filter.territory, values),
  ...hasAny('organisations', filter.organisation, values),
]
