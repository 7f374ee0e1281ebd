import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** All that was recorded of a subject, in position order; the first thousand. */
export const eventsOf = (subject: string) =>
  queryOptions({
    queryKey: ['events', subject],
    queryFn: async ({ signal }) => (await client.events({ subject, limit: 1000 }, { signal })).data.events,
    enabled: !subject.endsWith('/'),
  })
