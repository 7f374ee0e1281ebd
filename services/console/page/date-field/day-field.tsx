import { isEffectiveDate } from '@partnerships/contracts/dates'
import { useState } from 'react'
import { useFormat, useMessages } from '../i18n/index.ts'
import { DayInput } from './day-input.tsx'
import { firstDay, lastDay } from './limits.ts'
import { messages } from './messages.ts'
import { readDate, writtenDate } from './read-date.ts'

/** The day that was typed; undefined when it is none. */
const dayOf = (typed: string): string | undefined => {
  const date = readDate(typed)
  return date?.length === 10 && isEffectiveDate(date) ? date : undefined
}

/** Whether it is typed out as it is shown, so that nobody goes on typing. */
const isWhole = (typed: string): boolean => /^(\d\d\/\d\d\/\d{4}|\d{4}-\d\d-\d\d)$/.test(typed)

/**
 * A day (`YYYY-MM-DD`), undefined when there is none, typed day first or chosen in a calendar. It is told when it is
 * typed out, or else when one leaves the field or presses Enter; then, too, what is wrong with it is said.
 */
export const DayField = (props: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  min?: string
  max?: string
}) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { label, value = '', onChange, min = firstDay, max = lastDay } = props
  const [typed, setTyped] = useState(() => writtenDate(value))
  const [was, setWas] = useState(value)
  const [isDone, setIsDone] = useState(false)
  if (value !== was) {
    setWas(value)
    if (dayOf(typed) !== value) setTyped(writtenDate(value))
  }

  const wrongWith = (text: string): string | undefined => {
    const day = dayOf(text)
    if (text.trim() === '') return undefined
    if (day === undefined) return t.noDay
    if (day < min) return t.tooEarly(format.day(min))
    return day > max ? t.tooLate(format.day(max)) : undefined
  }
  const tell = (text: string) => {
    const day = dayOf(text)
    if (wrongWith(text) === undefined && (day ?? '') !== value) onChange(day)
  }
  const change = (text: string) => {
    setTyped(text)
    setIsDone(false)
    if (text === '' || isWhole(text)) tell(text)
  }
  const settle = (text: string) => {
    const day = dayOf(text)
    if (day !== undefined) setTyped(writtenDate(day))
    setIsDone(true)
    tell(text)
  }
  return (
    <DayInput
      label={label}
      text={typed}
      onText={change}
      onDone={() => settle(typed)}
      day={dayOf(typed)}
      onPick={settle}
      min={min}
      max={max}
      error={isDone ? wrongWith(typed) : undefined}
    />
  )
}
