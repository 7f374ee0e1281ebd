import type { Item } from '@partnerships/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client } from '../api/client.ts'
import { useLanguage } from '../i18n/index.ts'

type Programme = Item<'programmes'>

/** There are few: all of them at once. */
const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: async ({ signal }) => {
    const all: Programme[] = []
    let cursor: string | undefined
    do {
      const { data } = await client.list('programmes', { cursor, limit: 200 }, { signal })
      all.push(...data.items)
      cursor = data.next ?? undefined
    } while (cursor !== undefined)
    return all
  },
  staleTime: 300_000,
})

/** What programmes and their themes are called now; ids until they are known. */
export const useProgrammes = () => {
  const { lang } = useLanguage()
  const { data } = useQuery(programmesQuery)
  return useMemo(() => {
    const programmes = data ?? []
    const names = new Map(programmes.map(({ id, name }) => [id, name]))
    const themes = new Map(
      programmes.flatMap(({ themes }) => themes.map(({ key, label }) => [key, label[lang]] as const)),
    )
    return {
      programmes,
      themes,
      programmeName: (id: string): string => names.get(id) ?? id,
      themeName: (key: string): string => themes.get(key) ?? key,
    }
  }, [data, lang])
}
