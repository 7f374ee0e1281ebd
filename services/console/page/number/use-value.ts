import type { Total } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../i18n/index.ts'
import { messages } from './messages.ts'
import { isDuration, isRatio } from './totals.ts'
import { useAmount } from './use-amount.ts'

/** What a total of any sort comes to, as text. */
export const useValue = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const amount = useAmount()
  return (total: Total, unit?: string): string => {
    if (isRatio(total)) return total.value === null ? t.noRatio : format.percent(total.value)
    if (isDuration(total)) return total.median === null ? t.noDuration : t.days(total.median, format)
    return amount(total.value, unit)
  }
}
