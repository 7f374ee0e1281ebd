import { useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'
import { Rows } from './rows.tsx'
import { useErrorAt } from './use-error-at.ts'

/** Names, one a row. */
export const Texts = ({ pointer, label, value = [], onChange, error }: FieldProps<readonly string[]>) => {
  const t = useMessages(messages)
  const errorAt = useErrorAt()
  return (
    <Rows
      label={label}
      rowName={t.otherName}
      addLabel={t.addName}
      rows={value.map(text => ({ text }))}
      empty={{ text: '' }}
      onChange={rows => onChange(rows.map(({ text }) => text))}
      error={error}
    >
      {({ text }, change, i) => (
        <TextField
          label={t.otherName(String(i + 1))}
          value={text}
          onChange={typed => change({ text: typed })}
          error={errorAt(`/data${pointer}/${i}`)}
        />
      )}
    </Rows>
  )
}
