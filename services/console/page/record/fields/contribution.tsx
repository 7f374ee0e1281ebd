import { useMessages } from '../../i18n/index.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLabels } from '../../words/use-labels.ts'
import { type FieldProps, useForm } from './form-context.ts'
import { messages } from './messages.ts'

/** The id of a contribution: a new one, or one that was pledged or delivered before, which fills in the rest. */
export const ContributionField = ({ label, value = '', onChange, error, isRequired }: FieldProps<string>) => {
  const t = useMessages(messages)
  const labels = useLabels()
  const { partnership, values, setValues } = useForm()
  const known = new Map(partnership?.contributions.map(one => [one.contribution, one]))
  const options = [...known.values()].map(({ contribution, kind, amount }) => ({
    key: contribution,
    label: `${contribution} – ${labels.contributionKind(kind)}, ${amount.value} ${labels.unit(amount.unit)}`,
  }))
  const choose = (id: string | undefined) => {
    const one = id === undefined ? undefined : known.get(id)
    if (!one) return onChange(id ?? '')
    setValues({
      '/kind': one.kind,
      '/amount/value': String(one.amount.value),
      '/amount/unit': one.amount.unit,
      ...(one.giver && { '/giver': one.giver }),
      ...values,
      '/contribution': one.contribution,
    })
  }
  return (
    <>
      {options.length > 0 && (
        <ComboBox
          label={t.knownContribution}
          options={options}
          value={known.has(value) ? value : undefined}
          onChange={choose}
          placeholder={t.newContribution}
        />
      )}
      <TextField
        label={label}
        hint={t.contributionHint}
        value={value}
        onChange={onChange}
        error={error}
        isRequired={isRequired}
      />
    </>
  )
}
