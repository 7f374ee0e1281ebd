import type { Dimensions } from '../partnerships/dimensions.ts'
import type { Values } from './dimensions.ts'
import type { Picture } from './organisations.ts'
import { type CountedDimension, type CountedFilter, countedDimensions } from './question.ts'

/** What can be filtered by in a row as it was read. */
export type Dimensioned = Dimensions & { readonly status?: string }

/** The organisation that one counts as. */
const oneOf = (id: string, values: Values, picture: Picture): string => {
  const code = values.of('organisation').find(id)
  return code === undefined ? id : values.of('organisation').textOf(picture.standsFor(code))
}

const valuesOf = (
  row: Dimensioned,
  dimension: CountedDimension,
  values: Values,
  picture: Picture,
): readonly string[] => {
  switch (dimension) {
    case 'programme':
      return [row.programme]
    case 'kind':
      return [row.kind]
    case 'theme':
      return row.themes
    case 'territory':
      return row.places
    case 'organisation':
      return row.organisations.map(id => oneOf(id, values, picture))
    case 'organisation-kind':
      return row.organisations.flatMap(id => {
        const code = values.of('organisation').find(id)
        const kind = code === undefined ? -1 : picture.kindOf(code)
        return kind < 0 ? [] : values.of('organisation-kind').textOf(kind)
      })
    case 'status':
      return row.status ? [row.status] : []
    case 'unit':
      return []
    default:
      return dimension satisfies never
  }
}

/** Whether a row as it was read passes a filter. */
export const rowPasses =
  (filter: CountedFilter, values: Values, picture: Picture) =>
  (row: Dimensioned): boolean =>
    countedDimensions.every(dimension => {
      const asked = filter[dimension]
      if (!asked) return true
      const wanted = dimension === 'organisation' ? asked.map(id => oneOf(id, values, picture)) : asked
      const those = valuesOf(row, dimension, values, picture)
      return wanted.some(value => those.includes(value))
    })
