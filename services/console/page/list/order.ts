import type { Column } from './column.ts'

/** What is sorted by time, not by letters. */
const times: readonly string[] = ['day', 'updated']

/** The same order from the other end. */
export const reversed = (sort: string): string => (sort.startsWith('-') ? sort.slice(1) : `-${sort}`)

/** An order that a list can be in: what the API calls it, by which column, and how that is ordered. */
export type Order = {
  readonly sort: string
  readonly header: string
  readonly way: 'upwards' | 'downwards' | 'oldestFirst' | 'newestFirst'
}

/** The orders that a list with such columns can be in, both ways of each; of times the newest first. */
export const ordersOf = (columns: readonly Pick<Column<never>, 'sort' | 'header'>[]): readonly Order[] =>
  columns.flatMap(({ sort, header }): readonly Order[] => {
    if (sort === undefined) return []
    if (times.includes(sort))
      return [
        { sort: `-${sort}`, header, way: 'newestFirst' },
        { sort, header, way: 'oldestFirst' },
      ]
    return [
      { sort, header, way: 'upwards' },
      { sort: `-${sort}`, header, way: 'downwards' },
    ]
  })
