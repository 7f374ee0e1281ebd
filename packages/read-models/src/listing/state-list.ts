import type { Pool } from '@partnerships/event-log'
import { type Conditions, conditionsOf, type Filter } from './conditions.ts'
import { type Listed, listStates, type Page, type Sort } from './list-states.ts'
import type { Values } from './values.ts'

/** By what is searched, which has the name or title first. Only its beginning: an index takes no long keys. */
export const byText: Sort = { by: 'left(s.search, 200)', type: 'text' }

/** What every list can be sorted by, beside what it is sorted by unless told. */
const sorts = {
  id: { by: 's.id', type: 'text' },
  since: { by: 's.valid_from', type: 'date' },
  updated: { by: 's.known_from', type: 'bigint' },
} as const satisfies Record<string, Sort>
type CommonSort = keyof typeof sorts

/** A list of what subjects are at the end of a day, as known at a position. */
export type StateList<State, FilterName extends string, SortName extends string> = {
  /** What it can be sorted by, what it is unless told first. */
  readonly sorts: readonly [SortName, ...SortName[]]
  readonly find: (pool: Pool, filter: Filter<FilterName>, page: Page<SortName>) => Promise<Listed<State>[]>
}

type Making<FilterName extends string, OwnSort extends string> = {
  readonly table: string
  /** What the list is sorted by unless told. */
  readonly sort: { readonly [Name in OwnSort]: Sort }
  /** What each filter asks of the row `s`. */
  readonly filters: Conditions<FilterName>
  /** What filters ask together. */
  readonly together?: (filter: Filter<FilterName>, values: Values) => readonly string[]
}

/** Makes a list of the states in a table. */
export const stateList = <
  State extends { readonly id: string },
  FilterName extends string,
  OwnSort extends string,
>({
  table,
  sort,
  filters,
  together = () => [],
}: Making<FilterName, OwnSort>): StateList<State, FilterName, OwnSort | CommonSort> => {
  const all = { ...sort, ...sorts } as Record<OwnSort | CommonSort, Sort>
  return {
    sorts: Object.keys(all) as [OwnSort | CommonSort],
    find: (pool, filter, page) =>
      listStates<State>(pool, table, all[page.sort.name], page, values => [
        ...conditionsOf(filters, filter, values),
        ...together(filter, values),
      ]),
  }
}
