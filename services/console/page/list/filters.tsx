import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { DayField } from '../date-field/day-field.tsx'
import { useMessages } from '../i18n/index.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { type Option, Select } from '../ui/select.tsx'
import { namedQuery } from '../words/subjects.ts'
import { messages } from './messages.ts'
import { useListSearch } from './use-list-search.ts'

/** A filter whose values are few words. */
export const WordFilter = (props: { name: string; label: string; options: readonly Option[] }) => {
  const t = useMessages(messages)
  const search = useListSearch()
  return (
    <Select
      label={props.label}
      any={t.all}
      options={props.options}
      value={search.of(props.name)}
      onChange={key => search.set({ [props.name]: key })}
    />
  )
}

/** As of which day; today unless told. */
export const AtFilter = () => {
  const t = useMessages(messages)
  const search = useListSearch()
  return <DayField label={t.at} value={search.of('at')} onChange={at => search.set({ at }, true)} />
}

/** One of many: they are searched for where they are. */
export const OrganisationFilter = () => {
  const t = useMessages(messages)
  const search = useListSearch()
  const chosen = search.of('organisation')
  const [text, setText] = useState('')
  const { data } = useQuery(organisationsNamed(text.trim().slice(0, 300)))
  const named = useQuery({
    ...namedQuery(`organisation/${chosen}`, undefined),
    enabled: chosen !== undefined,
  })
  const found = (data ?? []).map(({ id, name }) => ({ key: id, label: name }))
  const isThere = chosen === undefined || found.some(({ key }) => key === chosen)
  const options = isThere ? found : [{ key: chosen, label: named.data?.name ?? chosen }, ...found]
  return (
    <ComboBox
      label={t.organisation}
      options={options}
      value={chosen}
      onChange={organisation => search.set({ organisation })}
      onSearch={setText}
    />
  )
}

const organisationsNamed = (q: string) =>
  queryOptions({
    queryKey: ['found', 'organisations', q],
    queryFn: async ({ signal }) =>
      (await client.list('organisations', { q: q === '' ? undefined : q, limit: 20 }, { signal })).data.items,
    meta: { fixed: true },
  })
