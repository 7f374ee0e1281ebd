import { type CalendarDate, parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarMonthPicker,
  CalendarYearPicker,
  Dialog,
  Popover,
} from 'react-aria-components'
import css from './calendar.module.css'

const YEARS = 60

type Item = { readonly id: number; readonly formatted: string }

/** The month, or the year, that is in sight, and others to go to. */
const Jump = (props: {
  label: string
  value: number
  items: readonly Item[]
  onChange: (id: number) => void
}) => (
  <select
    className={css.jump}
    aria-label={props.label}
    value={props.value}
    onChange={({ target }) => props.onChange(Number(target.value))}
  >
    {props.items.map(({ id, formatted }) => (
      <option key={id} value={id}>
        {formatted}
      </option>
    ))}
  </select>
)

/** A calendar that opens below a field; a day chosen closes it. Days are `YYYY-MM-DD`. */
export const CalendarPopover = (props: {
  label: string
  beside: RefObject<HTMLElement | null>
  day: string | undefined
  min: string
  max: string
  onPick: (day: string) => void
  onClose: () => void
}) => {
  const { label, beside, day, min, max, onPick, onClose } = props
  const within = day !== undefined && day >= min && day <= max
  const pick = (date: CalendarDate | null) => {
    if (date) onPick(date.toString())
    onClose()
  }
  return (
    <Popover
      className={css.popover}
      triggerRef={beside}
      placement="bottom start"
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <Dialog className={css.dialog} aria-label={label}>
        <Calendar
          aria-label={label}
          value={within ? parseDate(day) : null}
          minValue={parseDate(min)}
          maxValue={parseDate(max)}
          onChange={pick}
          autoFocus
        >
          <header className={css.head}>
            <Button slot="previous" className={css.turn}>
              <ChevronLeft size={18} aria-hidden />
            </Button>
            <CalendarMonthPicker format="long">
              {({ 'aria-label': label, value, items, onChange }) => (
                <Jump label={label} value={Number(value)} items={items} onChange={onChange} />
              )}
            </CalendarMonthPicker>
            <CalendarYearPicker visibleYears={YEARS}>
              {({ 'aria-label': label, value, items, onChange }) => (
                <Jump label={label} value={Number(value)} items={items} onChange={onChange} />
              )}
            </CalendarYearPicker>
            <Button slot="next" className={css.turn}>
              <ChevronRight size={18} aria-hidden />
            </Button>
          </header>
          <CalendarGrid className={css.grid} weekdayStyle="short">
            {date => <CalendarCell date={date} className={css.cell} />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}
