import type { Collection, Listing } from '@partnerships/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLive } from '../live/live-provider.tsx'
import { rowsQuery } from './rows-query.ts'

/** A list of so few pages is asked for anew while one looks at it. */
const FEW = 2
const PAUSE = 1_000

/**
 * The rows of a list as far as they were read. When events come, a short list follows; a long one is left as it is,
 * as nobody wants rows to move under his eyes: then `isBehind`, until `update`.
 */
export const useRows = <C extends Collection>(collection: C, query: Listing<C>) => {
  const asked = useInfiniteQuery(rowsQuery(collection, query))
  const { data, refetch } = asked
  const newest = useLive().events[0]?.position ?? 0
  const position = data?.pages[0]?.position ?? Number.POSITIVE_INFINITY
  const isBehind = query.knownAt === undefined && newest > position
  const follows = isBehind && (data?.pages.length ?? 0) <= FEW

  useEffect(() => {
    if (!follows) return
    const waiting = setTimeout(() => refetch(), PAUSE)
    return () => clearTimeout(waiting)
  }, [follows, refetch])

  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return { ...asked, rows, isBehind: isBehind && !follows, update: () => refetch() }
}
