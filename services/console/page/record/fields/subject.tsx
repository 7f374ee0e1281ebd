import type { Collection } from '@partnerships/client'
import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { SubjectBox } from '../../words/subject-box.tsx'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'

const collections = {
  partnership: 'partnerships',
  organisation: 'organisations',
  programme: 'programmes',
  activity: 'activities',
} as const satisfies Record<string, Collection>

type Aggregate = keyof typeof collections

/** Any subject: first of which kind, then which one. */
export const SubjectField = ({ label, value = '', onChange, error }: FieldProps<string>) => {
  const t = useMessages(messages)
  const [chosen, id] = value.split('/') as [Aggregate | '', string?]
  const [aggregate, setAggregate] = useState<Aggregate | undefined>(chosen || undefined)
  const kinds = Object.keys(collections) as Aggregate[]
  return (
    <>
      <Select
        label={label}
        options={kinds.map(key => ({ key, label: t.about[key] }))}
        value={aggregate}
        onChange={key => {
          setAggregate(key as Aggregate | undefined)
          onChange('')
        }}
        any={t.about.nothing}
        {...(!aggregate && { error })}
      />
      {aggregate && (
        <SubjectBox
          placeholder={t.search}
          key={aggregate}
          collection={collections[aggregate]}
          label={t.which}
          value={id || undefined}
          onChange={found => onChange(found === undefined ? '' : `${aggregate}/${found}`)}
          error={error}
        />
      )}
    </>
  )
}
