import { searchFrance } from '@partnerships/territories/search'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Lang, useLanguage } from '../i18n/index.ts'
import type { Option } from '../ui/select.tsx'
import { everywhereQuery, inFull } from './use-territories.ts'

/** Of what is found so many are offered; before anything is typed, all regions and departments. */
const MOST = 60
const ALL = 200

/** Whether the text is what a region or a department is called: nobody types then, one was chosen. */
const isFrench = (text: string, lang: Lang): boolean =>
  searchFrance(text, lang, 1).some(place => inFull(place) === text)

/** What is typed whole as a code. */
const isCode = (text: string): boolean => /^(insee:|epci:|local:|[A-Z]{2}(-|$))/.test(text)

/**
 * The territories found by what is typed of their name, of where they lie or of their code. Communes are found too, as
 * soon as they are loaded: that is when somebody types.
 */
export const useTerritorySearch = () => {
  const { lang } = useLanguage()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const { data, isFetching } = useQuery({
    ...everywhereQuery,
    enabled: text !== '' && !isFrench(text, lang),
  })
  const options = useMemo((): readonly Option[] => {
    const search = text !== '' && data ? data.searchTerritories : searchFrance
    const found = search(text, lang, text === '' ? ALL : MOST).map(place => ({
      key: place.code,
      label: inFull(place),
    }))
    if (!data || !isCode(text) || !data.isTerritory(text) || found.some(({ key }) => key === text))
      return found
    return [{ key: text, label: `${data.territoryName(text, lang)} (${text})` }, ...found]
  }, [data, lang, text])
  return { options, onSearch: setTyped, isPending: isFetching }
}
