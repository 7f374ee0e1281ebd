import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import css from './field.module.css'

/** A line of text, or several; `error` is said of it and spoken with it. */
export const TextField = (props: {
  label: string
  value: string
  onChange: (text: string) => void
  type?: 'text' | 'search' | 'number' | 'url'
  lines?: number
  hint?: string
  placeholder?: string
  error?: string | undefined
  isRequired?: boolean
}) => {
  const { label, hint, error, lines, placeholder = '', type = 'text', ...field } = props
  return (
    <AriaTextField {...field} type={type} className={css.field} isInvalid={error !== undefined}>
      <Label className={css.label}>{label}</Label>
      {lines ? (
        <TextArea className={css.input} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={css.input} placeholder={placeholder} />
      )}
      {hint && (
        <Text slot="description" className={css.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={css.error}>{error}</FieldError>
    </AriaTextField>
  )
}
