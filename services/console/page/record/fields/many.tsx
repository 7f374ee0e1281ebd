import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { PickMany } from '../../ui/pick-many.tsx'
import { useProgrammes } from '../../words/use-programmes.ts'
import { useOrganisationNames } from '../../words/use-subject-name.ts'
import { useSubjectSearch } from '../../words/use-subject-search.ts'
import { useTerritories } from '../../words/use-territories.ts'
import { useTerritorySearch } from '../../words/use-territory-search.ts'
import { slugOf } from '../event/slug.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { messages } from './messages.ts'

type Many = FieldProps<readonly string[]>

const named = (keys: readonly string[], names: readonly string[]) => (key: string) =>
  names[keys.indexOf(key)] ?? key

export const Organisations = ({ value = [], ...field }: Many) => {
  const t = useMessages(messages)
  const { options, onSearch } = useSubjectSearch('organisations')
  const names = useOrganisationNames(value)
  return (
    <PickMany
      {...field}
      value={value}
      options={options}
      onSearch={onSearch}
      nameOf={named(value, names)}
      placeholder={t.search}
    />
  )
}

export const Partnerships = ({ value = [], ...field }: Many) => {
  const t = useMessages(messages)
  const { options, onSearch } = useSubjectSearch('partnerships')
  const nameOf = (key: string) => options.find(option => option.key === key)?.label ?? key
  return (
    <PickMany
      {...field}
      value={value}
      options={options}
      onSearch={onSearch}
      nameOf={nameOf}
      placeholder={t.search}
    />
  )
}

export const Territories = ({ value = [], ...field }: Many) => {
  const t = useMessages(messages)
  const search = useTerritorySearch()
  const { placeName } = useTerritories()
  return <PickMany {...field} {...search} value={value} nameOf={placeName} placeholder={t.anotherTerritory} />
}

/** Those of the programme, and whatever else is typed as a slug. */
export const Themes = ({ value = [], ...field }: Many) => {
  const t = useMessages(messages)
  const { programme } = useForm()
  const { programmes, themeName, themes } = useProgrammes()
  const [typed, setTyped] = useState('')
  const own = programmes.find(({ id }) => id === programme)?.themes.map(({ key }) => key)
  const text = typed.trim().toLowerCase()
  const known = (own && own.length > 0 ? own : [...themes.keys()])
    .map(key => ({ key, label: themeName(key) }))
    .filter(({ key, label }) => key.includes(slugOf(text)) || label.toLowerCase().includes(text))
  const slug = slugOf(typed)
  const fresh = slug !== '' && !known.some(({ key }) => key === slug) ? [{ key: slug, label: slug }] : []
  return (
    <PickMany
      {...field}
      value={value}
      options={[...known, ...fresh]}
      onSearch={setTyped}
      nameOf={themeName}
      placeholder={t.anotherTheme}
    />
  )
}
