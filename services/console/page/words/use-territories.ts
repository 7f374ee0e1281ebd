import { departments, france, regions } from '@partnerships/territories/france'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../i18n/index.ts'

/** Every commune and the world's places: large, so it is loaded only where one of them is named. */
const everywhereQuery = queryOptions({
  queryKey: ['territories'],
  queryFn: () => import('@partnerships/territories'),
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
})

/** Those that are chosen from: regions, then departments; overseas, where both are one, only once. */
const codes: readonly string[] = [...regions, ...departments.filter(code => !regions.includes(code))]

/** What territories are called; regions and departments at once, others by their codes until that is loaded. */
export const useTerritories = () => {
  const { lang } = useLanguage()
  const queries = useQueryClient()
  const { data } = useQuery({ ...everywhereQuery, enabled: false })
  return useMemo(
    () => ({
      codes,
      territoryName: (code: string): string => {
        const known = france(code)
        if (known) return known.name(lang)
        if (!data) queries.prefetchQuery(everywhereQuery)
        return data?.isTerritory(code) ? data.territoryName(code, lang) : code
      },
    }),
    [data, lang, queries],
  )
}
