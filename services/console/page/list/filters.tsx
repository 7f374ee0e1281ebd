import type { Collection } from '@partnerships/client'
import { DayField } from '../date-field/day-field.tsx'
import { useMessages } from '../i18n/index.ts'
import { type Option, Select } from '../ui/select.tsx'
import { SubjectBox } from '../words/subject-box.tsx'
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

/** One of many, searched for where they are. */
const SubjectFilter = (props: { name: string; label: string; collection: Collection }) => {
  const { name, ...box } = props
  const search = useListSearch()
  return <SubjectBox {...box} value={search.of(name)} onChange={id => search.set({ [name]: id })} />
}

export const OrganisationFilter = () => {
  const t = useMessages(messages)
  return <SubjectFilter name="organisation" label={t.organisation} collection="organisations" />
}

export const PartnershipFilter = () => {
  const t = useMessages(messages)
  return <SubjectFilter name="partnership" label={t.partnership} collection="partnerships" />
}
