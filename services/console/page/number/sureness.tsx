import type { Metric } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import css from './number.module.css'
import type { CataloguedMetric } from './question.ts'
import { isDuration, isRatio } from './totals.ts'
import { useAmount } from './use-amount.ts'

/** How sure a number is, in words. */
export const Sureness = ({ answer, metric }: { answer: Metric; metric: CataloguedMetric }) => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  const { total, units } = answer
  const said = (value: number, possible: number, unit?: string): string => {
    const isStock = metric.sort === 'stock'
    if (possible === 0) return t.nothing
    if (value === possible) return isStock ? t.allSureAtDay : t.allSure
    const more = amount(possible - value, unit)
    const isOne = possible - value === 1
    if (isStock) return t.moreAtDay(amount(value, unit), more, isOne)
    return t.more(amount(value, unit), more, isOne)
  }
  const sentences: string[] = []
  if (total === null) {
    const unsure = (units ?? []).filter(({ value, possible }) => value !== possible)
    for (const { unit, value, possible } of unsure) sentences.push(said(value, possible, unit))
    if (unsure.length === 0) sentences.push(said(units?.length ?? 0, units?.length ?? 0))
    else if (unsure.length < (units ?? []).length) sentences.push(t.othersSure)
  } else if (isRatio(total)) {
    sentences.push(t.ratio(format.number(total.numerator), format.number(total.denominator)), t.certainOnly)
    if (total.excluded) sentences.push(t.excludedBegun(total.excluded, format))
    if (total.immature) sentences.push(t.immature)
  } else if (isDuration(total)) {
    if (total.p90 !== null) sentences.push(t.p90(format.number(total.p90)))
    if (total.excluded) sentences.push(t.excludedDays(total.excluded, format))
  } else sentences.push(said(total.value, total.possible, units?.length === 1 ? units[0]?.unit : undefined))
  if (answer.approximate) sentences.push(t.approximate)
  if (answer.undated) sentences.push(t.undated(answer.undated, amount(answer.undated)))
  if (answer.partial) sentences.push(t.partialLong)
  if (sentences.length === 0) return null
  return (
    <ul className={css.sureness}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
