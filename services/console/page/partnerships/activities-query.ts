import type { Item } from '@partnerships/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'

/** No more pages of a programme's activities are looked through for those of one partnership. */
const MOST = 10

/** The activities of its programme that name a partnership; `isWhole` unless there were too many to look through. */
export const activitiesOfQuery = (id: string, programme: string, knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['activities-of', id, programme, knownAt],
    queryFn: async ({ signal }) => {
      const reflecting = knownAt === undefined ? newestPosition() : undefined
      const found: Item<'activities'>[] = []
      let cursor: string | undefined
      for (let page = 0; page < MOST; page++) {
        const query = { programme, knownAt, sort: '-day', limit: 200, cursor }
        const { data } = await client.list('activities', query, { signal, reflecting })
        found.push(...data.items.filter(({ partnerships }) => partnerships.includes(id)))
        if (data.next === null) return { found, isWhole: true }
        cursor = data.next
      }
      return { found, isWhole: false }
    },
    meta: { fixed: knownAt !== undefined },
  })
