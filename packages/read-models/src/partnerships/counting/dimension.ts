import { type Conditions, conditionsOf, type Filter, hasAny, isAny } from '../../listing/conditions.ts'
import type { Values } from '../../listing/values.ts'

/**
 * What facts and spells can be filtered by: programmes (their children listed too), canonical territory codes, which
 * take in what lies in them, and members in any role.
 */
export type Dimension = 'programme' | 'kind' | 'theme' | 'territory' | 'organisation'
export type DimensionFilter = Filter<Dimension>

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

const conditions: Conditions<Dimension> = {
  programme: isAny('programme'),
  kind: isAny('kind'),
  theme: hasAny('themes'),
  territory: hasAny('places'),
  organisation: hasAny('organisations'),
}

/** Conditions that let a row pass the filter. */
export const passes = (filter: DimensionFilter, values: Values): string[] =>
  conditionsOf(conditions, filter, values)
