import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './choice.module.css'

type Option<Key extends string> = { readonly key: Key; readonly label: string; readonly icon?: ReactNode }

/** One of a few, all in sight. With an icon, the label is only spoken and shown as a title. */
export const Choice = <Key extends string>(props: {
  label: string
  options: readonly Option<Key>[]
  value: Key
  onChange: (key: Key) => void
}) => (
  <ToggleButtonGroup
    className={css.choice}
    aria-label={props.label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[props.value]}
    onSelectionChange={([key]) => key !== undefined && props.onChange(key as Key)}
  >
    {props.options.map(({ key, label, icon }) => (
      <ToggleButton key={key} id={key} className={css.option} {...(icon && { 'aria-label': label })}>
        {icon ?? label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
