import { useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { ThemeRow } from '../draft/draft.ts'
import { slugOf } from '../event/slug.ts'
import { useFieldNames } from '../forms/use-field-names.ts'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'
import { Rows } from './rows.tsx'
import { useErrorAt } from './use-error-at.ts'

const noTheme: ThemeRow = { key: '', fr: '', en: '' }

/** The themes of a programme, named in both languages; the key follows the French name until it is typed. */
export const NamedThemes = ({
  pointer,
  label,
  value = [],
  onChange,
  error,
}: FieldProps<readonly ThemeRow[]>) => {
  const t = useMessages(messages)
  const { nameAt } = useFieldNames()
  const errorAt = useErrorAt()
  return (
    <Rows
      label={label}
      rowName={t.theme}
      addLabel={t.addTheme}
      rows={value}
      empty={noTheme}
      onChange={onChange}
      error={error}
    >
      {({ key, fr, en }, change, i) => (
        <>
          <TextField
            label={nameAt('/fr')}
            value={fr}
            onChange={text => change({ fr: text, ...(key === slugOf(fr) && { key: slugOf(text) }) })}
            error={errorAt(`/data${pointer}/${i}/label/fr`)}
          />
          <TextField
            label={nameAt('/en')}
            value={en}
            onChange={text => change({ en: text })}
            error={errorAt(`/data${pointer}/${i}/label/en`)}
          />
          <TextField
            label={nameAt('/key')}
            value={key}
            onChange={text => change({ key: text })}
            error={errorAt(`/data${pointer}/${i}/key`)}
          />
        </>
      )}
    </Rows>
  )
}
