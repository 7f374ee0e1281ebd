import { useQuery } from '@tanstack/react-query'
import { metricQuery } from '../api/queries.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/index.ts'
import { useMetricName } from '../words/metric-names.ts'
import { messages } from './messages.ts'
import { NumberLink } from './number-link.tsx'
import css from './overview.module.css'
import { searchOf } from './search-of.ts'
import { useTotal } from './use-total.ts'
import type { View } from './view.ts'

export type KeyMetric = {
  readonly name: string
  /** In the period, or at its end. */
  readonly counted: 'in' | 'at'
  readonly level?: 'region'
}

/** One number large, what it was before, and the way to what is behind it. */
export const KeyNumber = ({ metric, view }: { metric: KeyMetric; view: View }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const { lang } = useLanguage()
  const told = useTotal()
  const nameOf = useMetricName()
  const { name, counted, level } = metric
  const { base, period, compare, at } = view
  const when = counted === 'in' ? period : { at }
  const query = useQuery(metricQuery(name, { ...base, ...when, level, compare, lang }))
  const years = Number(compare?.slice(1, -1))
  const before = format.plural(years, t.yearBefore, t.yearsBefore(format.number(years)))
  const { data } = query
  const text = data ? told(data.total, data.denominator) : '…'
  return (
    <li className={css.key} aria-busy={query.isPlaceholderData}>
      <NumberLink metric={name} search={{ ...searchOf(view), level, at: counted === 'at' ? at : undefined }}>
        <span className={css.keyName}>{level === 'region' ? t.regionsCovered : nameOf(name)}</span>
        <strong className={css.keyNumber}>{query.error && !data ? '–' : text}</strong>
        <span className={css.keyBefore}>
          {counted === 'at' && <span>{t.onDay(format.day(at))}</span>}
          {data?.compare && <span>{t.before(before, told(data.compare, data.denominator))}</span>}
        </span>
      </NumberLink>
    </li>
  )
}
