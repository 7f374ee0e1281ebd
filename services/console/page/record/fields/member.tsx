import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { messages } from './messages.ts'

/** One of those who are in at the date of the event: only they can leave or change role. */
export const Member = ({ label, value, onChange, error }: FieldProps<string>) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { partnership } = useForm()
  const inside = partnership?.members.filter(({ until }) => until === null) ?? []
  const options = inside.map(({ organisation, name, role }) => ({
    key: organisation,
    label: `${name ?? organisation} (${labels.role(role)})`,
  }))
  const isThere = !value || options.some(({ key }) => key === value)
  return (
    <>
      <Select
        label={label}
        options={isThere ? options : [...options, { key: value, label: value }]}
        value={value || undefined}
        onChange={key => onChange(key ?? '')}
        error={error}
      />
      {partnership && options.length === 0 && <p>{t.nobody}</p>}
    </>
  )
}
