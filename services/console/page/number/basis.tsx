import type { Metric } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { daysLater } from '../scope/days.ts'
import { useFilterNames } from './filter-names.ts'
import { useFilterValues } from './filter-values.ts'
import { messages } from './messages.ts'
import css from './number.module.css'
import { useValue } from './use-value.ts'

/** Of which days, as known when, filtered by what: in the API's words where it has some. */
export const Basis = ({ answer }: { answer: Metric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const names = useFilterNames()
  const nameOf = useFilterValues()
  const textOf = useValue()
  const { headline, at, from, to, compare, knownAt, filters, partial } = answer
  if (headline) return <p className={css.basis}>{headline.basis}</p>

  const days = (of: { at?: string | undefined; from?: string | undefined; to?: string | undefined }) => {
    if (of.at !== undefined) return format.day(of.at)
    return of.from && of.to ? t.window(format.day(of.from), format.day(daysLater(of.to, -1))) : ''
  }
  const parts = [
    days({ at, from, to }),
    partial && t.partial,
    compare && t.earlier(textOf(compare), days(compare)),
    knownAt.time && t.knownOn(format.day(knownAt.time.slice(0, 10))),
    ...Object.entries(filters).map(([name, values]) =>
      t.filter(names(name), format.list(values.map(value => nameOf(name, value)))),
    ),
  ]
  return <p className={css.basis}>{parts.filter(Boolean).join(' · ')}</p>
}
