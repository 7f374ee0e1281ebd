import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, FieldError, Label, SelectValue } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from './field.module.css'
import { messages } from './messages.ts'
import { Options } from './options.tsx'

export type Option = { readonly key: string; readonly label: string }

/** No key is the empty text: it stands for no choice. */
const ANY = '*'

/** One of some, or none where `any` names that; with many, use {@link ComboBox}. */
export const Select = (props: {
  label: string
  options: readonly Option[]
  value: string | undefined
  onChange: (key: string | undefined) => void
  any?: string
  error?: string | undefined
}) => {
  const t = useMessages(messages)
  const options = props.any === undefined ? props.options : [{ key: ANY, label: props.any }, ...props.options]
  return (
    <AriaSelect
      className={css.field}
      selectedKey={props.value ?? (props.any === undefined ? null : ANY)}
      onSelectionChange={key => props.onChange(key === ANY || key === null ? undefined : String(key))}
      isInvalid={props.error !== undefined}
      placeholder={t.choose}
    >
      <Label className={css.label}>{props.label}</Label>
      <Button className={css.picker}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError className={css.error}>{props.error}</FieldError>
      <Options items={options.map(({ key, label }) => ({ id: key, label }))} />
    </AriaSelect>
  )
}
