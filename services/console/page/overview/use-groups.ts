import { useQuery } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { metricQuery } from '../api/queries.ts'
import { useLanguage } from '../i18n/index.ts'
import { useChoices } from './choices.ts'
import type { View } from './view.ts'

type Dimension = 'theme' | 'kind' | 'programme' | 'territory'

/** What is counted by a dimension: the new of the period or the active at its end, as chosen. */
export const useGroups = (view: View, group: Dimension, level?: 'region' | 'department') => {
  const { lang } = useLanguage()
  const [{ count }] = useChoices()
  const { base, period, at } = view
  const metric = count === 'new' ? ('new-partnerships' as const) : ('active-partnerships' as const)
  const when = count === 'new' ? period : { at }
  const asked = { ...base, ...when, group, level, lang }
  return {
    metric,
    query: useQuery(metricQuery(metric, asked)),
    csv: async () => (await client.metricCsv(metric, asked)).data,
    file: `${metric}-${level ?? group}-${count === 'new' ? `${period.from}-${period.to}` : at}`,
    /** Of the page of its number. */
    at: count === 'new' ? undefined : at,
  }
}
