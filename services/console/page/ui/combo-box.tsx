import { ChevronDown, X } from 'lucide-react'
import { ComboBox as AriaComboBox, Button, FieldError, Input, Label } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from './field.module.css'
import { messages } from './messages.ts'
import { Options } from './options.tsx'
import type { Option } from './select.tsx'

/** One of many, found by typing. What is found is told by `options`; `onSearch` gets what was typed. */
export const ComboBox = (props: {
  label: string
  options: readonly Option[]
  value: string | undefined
  onChange: (key: string | undefined) => void
  /** Where the options are searched for elsewhere: they come as they are, unfiltered. */
  onSearch?: (text: string) => void
  /** More may be found soon. */
  isPending?: boolean
  placeholder?: string
  error?: string | undefined
}) => {
  const t = useMessages(messages)
  const items = props.options.map(({ key, label }) => ({ id: key, label }))
  return (
    <AriaComboBox
      className={css.field}
      {...(props.onSearch ? { items, onInputChange: props.onSearch } : { defaultItems: items })}
      selectedKey={props.value ?? null}
      onSelectionChange={key => props.onChange(key === null ? undefined : String(key))}
      isInvalid={props.error !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className={css.label}>{props.label}</Label>
      <div className={css.box}>
        <Input className={css.input} placeholder={props.placeholder ?? t.any} />
        {props.value !== undefined && (
          <Button
            slot={null}
            className={css.toggle}
            aria-label={t.clear}
            onPress={() => props.onChange(undefined)}
          >
            <X size={16} aria-hidden />
          </Button>
        )}
        <Button className={css.toggle}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldError className={css.error}>{props.error}</FieldError>
      <Options items={items} isPending={props.isPending} />
    </AriaComboBox>
  )
}
