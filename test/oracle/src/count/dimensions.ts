import { territoriesWithin, territoryAt } from '@partnerships/territories'

export type Level = 'country' | 'region' | 'department' | 'commune'

/** What holds of a counted thing in each dimension; territories as posted. */
export type Values = {
  readonly programme: readonly string[]
  readonly kind: readonly string[]
  readonly theme: readonly string[]
  readonly territory: readonly string[]
  readonly organisation: readonly string[]
  readonly 'organisation-kind': readonly string[]
  readonly status: readonly string[]
}
export type Dimension = keyof Values

/** The values asked for: alternatives within a dimension; programmes with their children, organisations as `same`. */
export type Filter = Partial<Record<Dimension, readonly string[]>>

/** What the thing goes under when grouped by the dimension. */
export const keysOf = (values: Values, dimension: Dimension, level: Level): string[] => {
  const keys =
    dimension === 'territory' ? values.territory.flatMap(code => territoryAt(code, level)) : values[dimension]
  return keys.length > 0 ? [...new Set(keys)] : ['none']
}

/** Whether it has, in each dimension of the filter, one of the values; a territory takes in what lies in it. */
export const fits = (values: Values, filter: Filter): boolean =>
  Object.entries(filter).every(([dimension, wanted]) => {
    const own = values[dimension as Dimension]
    const all = dimension === 'territory' ? own.flatMap(code => territoriesWithin(code)) : own
    return all.some(value => wanted.includes(value))
  })
