import type { Shown } from '@partnerships/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { newestPosition } from '../api/position.ts'
import { isWorthTrying } from '../api/query-client.ts'

/** Where each kind of subject is listed and shown. */
const places = {
  programme: { collection: 'programmes', page: '/programmes/$id' },
  organisation: { collection: 'organisations', page: '/organisations/$id' },
  partnership: { collection: 'partnerships', page: '/partnerships/$id' },
  activity: { collection: 'activities', page: '/activities/$id' },
  figure: { collection: 'figures', page: '/figures/$id' },
} as const

/** A subject's parts, and where it is to be found. */
export const placeOf = (subject: string) => {
  const slash = subject.indexOf('/')
  const aggregate = subject.slice(0, slash) as keyof typeof places
  return { id: subject.slice(slash + 1), ...places[aggregate] }
}

/** What may name a subject. */
type Named = Partial<
  Pick<Shown<'organisations'>, 'name'> &
    Pick<Shown<'partnerships'>, 'title' | 'kind' | 'members'> &
    Pick<Shown<'figures'>, 'label' | 'indicator'>
>

/** What names a subject, as it was known. Names seldom change: they are not asked for again at each event. */
export const namedQuery = (subject: string, knownAt: string | undefined) => {
  const { collection, id } = placeOf(subject)
  return queryOptions({
    queryKey: ['named', subject, knownAt],
    queryFn: async ({ signal }): Promise<Named> =>
      (
        await client.show(
          collection,
          id,
          { knownAt },
          { signal, reflecting: knownAt === undefined ? newestPosition() : undefined },
        )
      ).data as Named,
    staleTime: 300_000,
    retry: isWorthTrying,
    meta: { fixed: true },
  })
}
