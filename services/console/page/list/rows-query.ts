import type { Collection, Item, Listing } from '@partnerships/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'

const SIZE = 200

/**
 * Pages of a list, each with the position that it reflects; all reflect that of the first. They are not asked for
 * again by themselves: that would be every page read so far.
 */
export const rowsQuery = <C extends Collection>(collection: C, query: Listing<C>) =>
  infiniteQueryOptions({
    queryKey: ['rows', collection, query],
    queryFn: async ({ signal, pageParam }) => {
      const reflecting = query.knownAt === undefined ? newestPosition() : undefined
      const asked = { ...query, limit: SIZE, cursor: pageParam }
      const { data, position } = await client.list(collection, asked, { signal, reflecting })
      return { items: data.items as Item<C>[], next: data.next, position }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { fixed: true },
  })
