import { queryOptions } from '@tanstack/react-query'
import { client } from '../api/client.ts'

/** `GET /v1/metrics`: it changes with the software only. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => (await client.metrics({ signal })).data,
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
})
