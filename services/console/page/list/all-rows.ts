import type { Collection, Item, Listing } from '@partnerships/client'
import { client } from '../api/client.ts'

/** Every row of a list, page by page; `onPage` is told how many there are so far. */
export const allRows = async <C extends Collection>(
  collection: C,
  query: Listing<C>,
  onPage: (count: number) => void,
  signal: AbortSignal,
): Promise<Item<C>[]> => {
  const rows: Item<C>[] = []
  let cursor: string | undefined
  do {
    const { data } = await client.list(collection, { ...query, limit: 200, cursor }, { signal })
    rows.push(...(data.items as Item<C>[]))
    onPage(rows.length)
    cursor = data.next ?? undefined
  } while (cursor !== undefined)
  return rows
}
