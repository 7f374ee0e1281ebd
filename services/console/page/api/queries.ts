import type {
  ChangesQuery,
  Collection,
  EvidenceQuery,
  Listing,
  MetricQuery,
  RequestOptions,
} from '@partnerships/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'
import { newestPosition } from './position.ts'

type Known = { readonly knownAt?: number | string | undefined }

/** What was known at a time stays so; what is known now has to reflect what this page knows of. */
const asking = (query: Known, signal: AbortSignal): RequestOptions => ({
  signal,
  reflecting: query.knownAt === undefined ? newestPosition() : undefined,
})
const meta = ({ knownAt }: Known) => ({ fixed: knownAt !== undefined })

/** `GET /v1/metrics/<name>`; `lang` of the query says in which words. */
export const metricQuery = (name: string, query: MetricQuery) =>
  queryOptions({
    queryKey: ['metric', name, query],
    queryFn: async ({ signal }) => (await client.metric(name, query, asking(query, signal))).data,
    meta: meta(query),
  })

/** Pages of `GET /v1/metrics/<name>/evidence`. */
export const evidenceQuery = (name: string, query: EvidenceQuery) =>
  infiniteQueryOptions({
    queryKey: ['evidence', name, query],
    queryFn: async ({ signal, pageParam }) =>
      (await client.evidence(name, { ...query, cursor: pageParam }, asking(query, signal))).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    meta: meta(query),
  })

/** Pages of `GET /v1/metrics/<name>/changes`. */
export const changesQuery = (name: string, query: ChangesQuery) =>
  infiniteQueryOptions({
    queryKey: ['changes', name, query],
    queryFn: async ({ signal, pageParam }) =>
      (await client.changes(name, { ...query, cursor: pageParam }, asking(query, signal))).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    meta: meta(query),
  })

/** Pages of a list. */
export const listQuery = <C extends Collection>(collection: C, query: Listing<C>) =>
  infiniteQueryOptions({
    queryKey: ['list', collection, query],
    queryFn: async ({ signal, pageParam }) =>
      (await client.list(collection, { ...query, cursor: pageParam }, asking(query, signal))).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    meta: meta(query),
  })

/** One of a collection; its data have the version that `If-Match` expects. */
export const showQuery = <C extends Collection>(
  collection: C,
  id: string,
  query: Known & { readonly at?: string | undefined } = {},
) =>
  queryOptions({
    queryKey: ['show', collection, id, query],
    queryFn: async ({ signal }) => (await client.show(collection, id, query, asking(query, signal))).data,
    meta: meta(query),
  })

/** `GET /v1/partnerships/<id>/history`. */
export const historyQuery = (id: string, query: Known = {}) =>
  queryOptions({
    queryKey: ['history', id, query],
    queryFn: async ({ signal }) => (await client.history(id, query, asking(query, signal))).data,
    meta: meta(query),
  })

/** `GET /v1/events/<position>`: it never changes. */
export const eventQuery = (position: number) =>
  queryOptions({
    queryKey: ['event', position],
    queryFn: async ({ signal }) => (await client.event(position, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { fixed: true },
  })
