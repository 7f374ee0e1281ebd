import { useState } from 'react'
import { DayField } from '../../date-field/day-field.tsx'
import { useMessages } from '../../i18n/index.ts'
import { Select } from '../../ui/select.tsx'
import { asYear, daysLater, today, wholeYear, yearOf, yearsLater } from '../days.ts'
import { messages } from '../messages.ts'
import { useScope } from '../use-scope.ts'

const YEARS = 12
const OTHER = 'other'

/** A period, its end not counted itself. */
export type Period = { readonly from: string; readonly to: string }

/**
 * A whole year, or any two days. `opening` is what is looked at when the address says nothing; without it that is
 * any time.
 */
export const PeriodFilter = ({ opening }: { opening?: Period | undefined }) => {
  const t = useMessages(messages)
  const [scope, setScope] = useScope()
  const [isOther, setIsOther] = useState(false)
  const isSet = scope.from !== undefined || scope.to !== undefined
  const { from, to } = isSet ? scope : (opening ?? {})
  const year = asYear(from, to)
  const value = isOther || ((from ?? to) !== undefined && year === undefined) ? OTHER : year && String(year)
  const newest = yearOf(today())
  const years = Array.from({ length: YEARS }, (_, i) => newest - i)
  if (year !== undefined && !years.includes(year)) years.push(year)
  const change = (chosen: string | undefined) => {
    setIsOther(chosen === OTHER)
    if (chosen === OTHER) return setScope({ from, to })
    setScope(chosen === undefined ? { from: undefined, to: undefined } : wholeYear(Number(chosen)))
  }
  /** Ends that pass each other make it a year from the one that was chosen. */
  const startAt = (start: string | undefined) =>
    setScope({ from: start, to: start && to && to <= start ? yearsLater(start, 1) : to })
  const endAt = (end: string | undefined) =>
    setScope({ from: end && from && end <= from ? yearsLater(end, -1) : from, to: end })
  return (
    <>
      <Select
        label={t.period}
        {...(opening ? {} : { any: t.anyTime })}
        options={[
          ...years.map(key => ({ key: String(key), label: String(key) })),
          { key: OTHER, label: t.otherPeriod },
        ]}
        value={value || undefined}
        onChange={change}
      />
      {value === OTHER && (
        <>
          <DayField label={t.from} value={from} onChange={startAt} />
          <DayField
            label={t.until}
            value={to && daysLater(to, -1)}
            onChange={day => endAt(day && daysLater(day, 1))}
          />
        </>
      )}
    </>
  )
}
