import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../i18n/index.ts'

/** All of France's places: large, so it is loaded where names are shown. */
const territoriesQuery = queryOptions({
  queryKey: ['territories'],
  queryFn: () => import('@partnerships/territories'),
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
})

/** What territories are called; their codes until that is known. */
export const useTerritories = () => {
  const { lang } = useLanguage()
  const { data } = useQuery(territoriesQuery)
  return useMemo(
    () => ({
      codes: data ? [...data.regions, ...data.departments.filter(code => !data.regions.includes(code))] : [],
      territoryName: (code: string): string =>
        data?.isTerritory(code) ? data.territoryName(code, lang) : code,
    }),
    [data, lang],
  )
}
