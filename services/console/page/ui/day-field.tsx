import { useEffect, useState } from 'react'
import { TextField as AriaTextField, Input, Label } from 'react-aria-components'
import css from './field.module.css'

/** The days that the ledger knows. */
const FIRST = '1800-01-01'
const LAST = '2200-12-31'

/**
 * A day (`YYYY-MM-DD`) by the browser's own calendar; undefined when there is none. While a year is typed the
 * browser tells of days in the year 2 or 20: those are not passed on.
 */
export const DayField = (props: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  min?: string
  max?: string
}) => {
  const { label, value = '', onChange, min = FIRST, max = LAST } = props
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const change = (day: string) => {
    setTyped(day)
    if (day === '' || (day >= min && day <= max)) onChange(day || undefined)
  }
  return (
    <AriaTextField className={css.field} value={typed} onChange={change}>
      <Label className={css.label}>{label}</Label>
      <Input className={css.input} type="date" min={min} max={max} />
    </AriaTextField>
  )
}
