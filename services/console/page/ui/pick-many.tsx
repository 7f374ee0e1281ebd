import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { ComboBox as AriaComboBox, Button, FieldError, Input, Label } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from './field.module.css'
import { messages } from './messages.ts'
import { Options } from './options.tsx'
import many from './pick-many.module.css'
import type { Option } from './select.tsx'

/** What is chosen leaves the box at once; always the same list, or the box would take it for another choice. */
const NOTHING: string[] = []

/** Some of many, found by typing; those chosen stand below and can be taken away one by one. */
export const PickMany = (props: {
  label: string
  options: readonly Option[]
  value: readonly string[]
  onChange: (keys: readonly string[]) => void
  /** What one that was chosen is called, as it may not be among the options. */
  nameOf: (key: string) => string
  /** Where the options are searched for elsewhere: they come as they are, unfiltered. */
  onSearch?: (text: string) => void
  /** More may be found soon. */
  isPending?: boolean
  placeholder?: string
  error?: string | undefined
}) => {
  const t = useMessages(messages)
  const { value, nameOf } = props
  const [typed, setTyped] = useState('')
  const type = (text: string) => {
    setTyped(text)
    props.onSearch?.(text)
  }
  const items = props.options
    .filter(({ key }) => !value.includes(key))
    .map(({ key, label }) => ({ id: key, label }))
  return (
    <div className={many.many}>
      <AriaComboBox
        className={css.field}
        selectionMode="multiple"
        {...(props.onSearch ? { items } : { defaultItems: items })}
        inputValue={typed}
        onInputChange={type}
        value={NOTHING}
        onChange={keys => {
          props.onChange([...value, ...keys.map(String)])
          type('')
        }}
        isInvalid={props.error !== undefined}
        allowsEmptyCollection
        menuTrigger="focus"
      >
        <Label className={css.label}>{props.label}</Label>
        <div className={css.box}>
          <Input className={css.input} placeholder={props.placeholder ?? t.add} />
          <Button className={css.toggle}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        </div>
        <FieldError className={css.error}>{props.error}</FieldError>
        <Options items={items} isPending={props.isPending} />
      </AriaComboBox>
      {value.length > 0 && (
        <ul className={many.chosen} aria-label={props.label}>
          {value.map(key => (
            <li key={key} className={many.one}>
              <bdi>{nameOf(key)}</bdi>
              <Button
                className={many.away}
                aria-label={t.takeAway(nameOf(key))}
                onPress={() => props.onChange(value.filter(other => other !== key))}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
