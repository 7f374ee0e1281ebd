import { useEffect, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import css from './field.module.css'

/** While a year is typed, the browser tells of the years 2, 20 and 202 too. */
const isMeant = (day: string): boolean => day === '' || day >= '1800'

/** A day (`YYYY-MM-DD`) or none, with the browser's own calendar. */
export const DayField = (props: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  max?: string
}) => {
  const { label, value = '', onChange, max } = props
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const type = (day: string) => {
    setTyped(day)
    if (isMeant(day) && day !== value) onChange(day || undefined)
  }
  return (
    <TextField className={css.field} value={typed} onChange={type}>
      <Label className={css.label}>{label}</Label>
      <Input className={css.input} type="date" max={max} />
    </TextField>
  )
}
