import { CalendarDays } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { TextField as AriaTextField, Button, FieldError, Input, Label } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import css from '../ui/field.module.css'
import { messages } from './messages.ts'

/** Only those who open it load the calendar. */
const CalendarPopover = lazy(async () => ({
  default: (await import('./calendar-popover.tsx')).CalendarPopover,
}))

/**
 * A day as it is typed, whatever that is, beside a calendar to choose it in, which Alt and the arrow down open too; days
 * in code are `YYYY-MM-DD`.
 */
export const DayInput = (props: {
  label: string
  text: string
  onText: (text: string) => void
  /** Enter was pressed, or the field left. */
  onDone?: () => void
  /** What is chosen in the calendar. */
  day: string | undefined
  onPick: (day: string) => void
  min: string
  max: string
  error?: string | undefined
  isRequired?: boolean
}) => {
  const t = useMessages(messages)
  const { label, text, onText, onDone, day, onPick, min, max, error, isRequired = false } = props
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  return (
    <AriaTextField
      className={css.field}
      value={text}
      onChange={onText}
      onBlur={() => onDone?.()}
      onKeyDown={({ key, altKey }) => {
        if (key === 'Enter') onDone?.()
        if (key === 'ArrowDown' && altKey) setIsOpen(true)
      }}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      autoComplete="off"
    >
      <Label className={css.label}>{label}</Label>
      <div className={css.box} ref={box}>
        <Input className={css.input} placeholder={t.dayShape} />
        <Button
          className={css.toggle}
          aria-label={t.calendar}
          aria-description={label}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(true)}
        >
          <CalendarDays size={16} aria-hidden />
        </Button>
      </div>
      <FieldError className={css.error}>{error}</FieldError>
      {isOpen && (
        <Suspense>
          <CalendarPopover
            label={label}
            beside={box}
            day={day}
            min={min}
            max={max}
            onPick={onPick}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </AriaTextField>
  )
}
