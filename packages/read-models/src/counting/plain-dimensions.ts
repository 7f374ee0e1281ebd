import type { Day } from '@partnerships/contracts'
import { territoryAt } from '@partnerships/territories'
import type { Dimensions } from '../partnerships/dimensions.ts'
import type { CountedOrganisation } from './plain-rows.ts'
import {
  type CountedBy,
  type CountedDimension,
  type CountedFilter,
  countedDimensions,
  noValue,
} from './question.ts'

/** What organisations are, as known at a position. */
export type Organisations = {
  /** The one that counts for it: what it was a duplicate of. */
  readonly standsFor: (id: string) => string
  readonly kind: (id: string) => string | undefined
  /** Its name at the end of a day, else its first one; the last of all unless a day is told. */
  readonly name: (id: string, day?: Day) => string | undefined
}

export const organisationsOf = (rows: readonly CountedOrganisation[]): Organisations => {
  const latest = new Map<string, CountedOrganisation>()
  for (const row of rows) {
    const other = latest.get(row.id)
    if (!other || other.valid_from < row.valid_from) latest.set(row.id, row)
  }
  const standsFor = (id: string): string => {
    const found = latest.get(id)
    return found?.into && found.reason === 'duplicate' ? standsFor(found.into) : id
  }
  const nameOn = (id: string, day: Day): string | undefined => {
    const own = rows.filter(row => row.id === id).sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))
    return (own.findLast(({ valid_from }) => valid_from <= day) ?? own[0])?.name
  }
  return {
    standsFor,
    kind: id => latest.get(id)?.kind,
    name: (id, day) => (day === undefined ? latest.get(id)?.name : nameOn(id, day)),
  }
}

/** What can be filtered and grouped by in a row. */
export type Dimensioned = Dimensions & { readonly status?: string; readonly unit?: string | null }

const valuesOf = (
  row: Dimensioned,
  dimension: CountedDimension,
  organisations: Organisations,
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
      return row.organisations.map(organisations.standsFor)
    case 'organisation-kind':
      return row.organisations.flatMap(id => organisations.kind(organisations.standsFor(id)) ?? [])
    case 'status':
      return row.status ? [row.status] : []
    case 'unit':
      return row.unit ? [row.unit] : []
    default:
      return dimension satisfies never
  }
}

/** Whether a row passes a filter. */
export const passing =
  (filter: CountedFilter, organisations: Organisations) =>
  (row: Dimensioned): boolean =>
    countedDimensions.every(dimension => {
      const asked = filter[dimension]
      if (!asked) return true
      const wanted = dimension === 'organisation' ? asked.map(organisations.standsFor) : asked
      const values = valuesOf(row, dimension, organisations)
      return wanted.some(value => values.includes(value))
    })

/** The groups that a row goes under. */
export const groupsUnder =
  (by: CountedBy | undefined, organisations: Organisations) =>
  (row: Dimensioned): readonly string[] => {
    if (!by) return []
    const values = new Set(valuesOf(row, by.dimension, organisations))
    const keys = [...values].filter(
      value => by.dimension !== 'territory' || territoryAt(value, by.level).includes(value),
    )
    return keys.length > 0 ? keys : [noValue]
  }
