import { useMessages } from '../../i18n/index.ts'
import { TerritoryBox } from '../../words/territory-box.tsx'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'

export const TerritoryField = ({ label, value, onChange, error }: FieldProps<string>) => {
  const t = useMessages(messages)
  return (
    <TerritoryBox
      label={label}
      value={value || undefined}
      onChange={code => onChange(code ?? '')}
      placeholder={t.anotherTerritory}
      error={error}
    />
  )
}
