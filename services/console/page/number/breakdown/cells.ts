import type { Total } from '@partnerships/contracts/answers'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { isDuration, isRatio } from '../totals.ts'
import { messages } from './messages.ts'

/** The columns that totals of one sort have, and what stands in them. */
export const useCells = () => {
  const t = useMessages(messages)
  const format = useFormat()
  const number = (value: number | null | undefined) => (value == null ? '–' : format.number(value))
  return (total: Total): { readonly name: string; readonly text: string }[] => {
    if (isRatio(total))
      return [
        { name: t.rate, text: total.value === null ? '–' : format.percent(total.value) },
        { name: t.numerator, text: number(total.numerator) },
        { name: t.denominator, text: number(total.denominator) },
        ...(total.excluded === undefined ? [] : [{ name: t.excluded, text: number(total.excluded) }]),
      ]
    if (isDuration(total))
      return [
        { name: t.median, text: number(total.median) },
        { name: t.p90, text: number(total.p90) },
        { name: t.excluded, text: number(total.excluded) },
      ]
    return [
      { name: t.certain, text: number(total.value) },
      { name: t.possible, text: number(total.possible) },
    ]
  }
}
