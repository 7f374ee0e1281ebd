import type { Metric } from '@partnerships/contracts/answers'
import { useAmount } from '../chart/index.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import { tallyOf } from './tally.ts'

/** A total as it is read: a count or its range, of how many where there is such a number, or a share. */
export const useTotal = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  return (total: Metric['total'] | NonNullable<Metric['compare']>, denominator?: number): string => {
    const tally = tallyOf(total)
    if (tally) return denominator ? t.of(amount(tally), format.number(denominator)) : amount(tally)
    if (total && 'numerator' in total && total.value !== null) return format.percent(total.value)
    return t.unknown
  }
}
