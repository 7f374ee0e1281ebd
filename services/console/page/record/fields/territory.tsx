import { useMessages } from '../../i18n/index.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useTerritories } from '../../words/use-territories.ts'
import type { FieldProps } from './form-context.ts'
import { messages } from './messages.ts'
import { useTerritorySearch } from './use-territory-search.ts'

export const TerritoryField = ({ label, value, onChange, error }: FieldProps<string>) => {
  const t = useMessages(messages)
  const { options, onSearch } = useTerritorySearch()
  const { territoryName } = useTerritories()
  const isThere = !value || options.some(({ key }) => key === value)
  return (
    <ComboBox
      label={label}
      options={isThere ? options : [{ key: value, label: `${territoryName(value)} (${value})` }, ...options]}
      value={value || undefined}
      onChange={code => onChange(code ?? '')}
      onSearch={onSearch}
      placeholder={t.anotherTerritory}
      error={error}
    />
  )
}
