import { france } from '@partnerships/territories/france'
import { placeOf } from '@partnerships/territories/search'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../i18n/index.ts'

/** Every commune and the world's places: large, so it is loaded only where one of them is named or looked for. */
export const everywhereQuery = queryOptions({
  queryKey: ['territories'],
  queryFn: () => import('@partnerships/territories'),
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
  meta: { fixed: true },
})

/** A name with what tells it from others: `Saint-Denis (Seine-Saint-Denis)`. */
export const inFull = ({ name, beside }: { readonly name: string; readonly beside?: string }): string =>
  beside === undefined ? name : `${name} (${beside})`

/**
 * What territories are called; `placeName` also tells those of one name apart. Regions and departments are known at
 * once, others are called by their codes until that is loaded.
 */
export const useTerritories = () => {
  const { lang } = useLanguage()
  const queries = useQueryClient()
  const { data } = useQuery({ ...everywhereQuery, enabled: false })
  return useMemo(() => {
    const everywhere = (code: string) => {
      if (!data) queries.prefetchQuery(everywhereQuery)
      return data?.isTerritory(code) ? data : undefined
    }
    return {
      territoryName: (code: string): string =>
        france(code)?.name(lang) ?? everywhere(code)?.territoryName(code, lang) ?? code,
      placeName: (code: string): string => {
        const known = france(code)
        const place = known ? placeOf(known, lang) : everywhere(code)?.place(code, lang)
        return place ? inFull(place) : code
      },
    }
  }, [data, lang, queries])
}
