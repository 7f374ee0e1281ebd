import type { Metric, Total } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useWindowName } from './breakdown/use-period-name.ts'
import { useFilterNames } from './filter-names.ts'
import { useFilterValues } from './filter-values.ts'
import { messages } from './messages.ts'
import css from './number.module.css'
import { isDuration, isRatio } from './totals.ts'
import { useValue } from './use-value.ts'

/** Of which days, as known when, filtered by what: in the API's words where it has some. */
export const Basis = ({ answer }: { answer: Metric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const names = useFilterNames()
  const nameOf = useFilterValues()
  const textOf = useValue()
  const windowName = useWindowName()
  const { headline, total, denominator, compare, knownAt, filters, partial } = answer
  if (headline) return <p className={css.basis}>{headline.basis}</p>

  const days = (of: { at?: string | undefined; from?: string | undefined; to?: string | undefined }) => {
    if (of.at !== undefined) return format.day(of.at)
    return of.from && of.to ? windowName({ from: of.from, to: of.to }) : ''
  }
  const told = (value: Total) => {
    if ((isRatio(value) && value.value === null) || (isDuration(value) && value.median === null)) return '–'
    return denominator === undefined ? textOf(value) : t.of(textOf(value), format.number(denominator))
  }
  const parts = [
    total && compare ? t.valueOf(days(answer), told(total)) : days(answer),
    partial && t.partial,
    compare && t.valueOf(days(compare), told(compare)),
    knownAt.time && t.knownOn(format.day(knownAt.time.slice(0, 10))),
    ...Object.entries(filters).map(([name, values]) =>
      t.filter(names(name).toLowerCase(), format.list(values.map(value => nameOf(name, value)))),
    ),
  ]
  return <p className={css.basis}>{parts.filter(Boolean).join(' · ')}</p>
}
