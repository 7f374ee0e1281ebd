import type { Collection, Item, Listing as Query } from '@partnerships/client'
import { type ReactNode, useCallback } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { FilterBar } from '../scope/filter-bar.tsx'
import { knownAtOf } from '../scope/known-at.ts'
import { scopeOf } from '../scope/scope.ts'
import { useScope } from '../scope/use-scope.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Problem } from '../ui/problem.tsx'
import type { Column } from './column.ts'
import css from './list.module.css'
import { messages } from './messages.ts'
import { ordersOf } from './order.ts'
import { OrderChoice } from './order-choice.tsx'
import { RowsTable } from './rows-table.tsx'
import { SearchField } from './search-field.tsx'
import { TakeCsv } from './take-csv.tsx'
import { useListSearch } from './use-list-search.ts'
import { useRows } from './use-rows.ts'

const isOfScope = (key: string): boolean => key in scopeOf({ [key]: key })

/**
 * A page with a list: what is searched, filtered and sorted by lives in the address. `asks` are the search
 * parameters that filter it, by the names that the API has for them.
 */
export const Listing = <C extends Collection>(props: {
  title: string
  collection: C
  columns: readonly Column<Item<C>>[]
  asks: Readonly<Record<string, string>>
  /** What it is sorted by unless told. */
  sort: string
  shows: Parameters<typeof FilterBar>[0]['shows']
  /** Filters of its own, beside those of the scope that it shows. */
  filters: ReactNode
}) => {
  const { collection, columns } = props
  const t = useMessages(messages)
  const format = useFormat()
  const search = useListSearch()
  const [{ knownAt }] = useScope()
  const asked = ['q', 'at', ...Object.keys(props.asks)]
  const sort = search.of('sort') ?? props.sort
  const filters = Object.fromEntries(
    asked.flatMap(key => {
      const value = search.of(key)
      return value === undefined ? [] : [[props.asks[key] ?? key, value]]
    }),
  )
  const query = { ...filters, sort, knownAt: knownAtOf(knownAt) } as Query<C>
  const list = useRows(collection, query)
  const { fetchNextPage, isFetchingNextPage, rows } = list
  const onEnd = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage()
  }, [fetchNextPage, isFetchingNextPage])
  const isFiltered = Object.keys(filters).length > 0
  const own = Object.fromEntries(
    asked.filter(key => key !== 'q' && !isOfScope(key)).map(key => [key, search.of(key)]),
  )
  const count = format.number(rows.length)
  const onSort = (chosen: string) => search.set({ sort: chosen })

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{props.title}</h1>
        <div className={css.search}>
          <SearchField />
        </div>
        <TakeCsv collection={collection} query={query} columns={columns} />
      </header>
      <FilterBar shows={props.shows} own={own}>
        {props.filters}
      </FilterBar>
      <div className={css.status}>
        {list.data && <span role="status">{list.hasNextPage ? t.countSoFar(count) : t.count(count)}</span>}
        {list.isBehind && (
          <>
            <span role="status">{t.changed}</span>
            <Button onPress={list.update}>{t.update}</Button>
          </>
        )}
        {rows.length > 1 && (
          <OrderChoice
            orders={ordersOf(columns)}
            sort={sort}
            onSort={onSort}
            isLong={list.hasNextPage && !list.isPlaceholderData}
          />
        )}
      </div>
      {list.error && <Problem error={list.error} onAgain={list.update} />}
      {list.isPending && !list.error && <Loading />}
      {list.data && rows.length === 0 && <p className={css.empty}>{isFiltered ? t.nothing : t.nothingYet}</p>}
      {rows.length > 0 && (
        <RowsTable
          id={`list-${collection}`}
          caption={props.title}
          columns={columns}
          rows={rows as readonly (Item<C> & { id: string })[]}
          hasMore={list.hasNextPage}
          onEnd={onEnd}
          sort={sort}
          onSort={onSort}
          isBusy={list.isPlaceholderData}
        />
      )}
    </div>
  )
}
