import type { Interval } from '@partnerships/contracts/words'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { daysLater } from '../../scope/days.ts'
import { messages } from '../messages.ts'

type Bucket = { readonly from: string; readonly to: string }

/** Whether the bucket is all of a calendar year or month, not clipped. */
const isWhole = ({ from, to }: Bucket, interval: Interval): boolean =>
  interval === 'year'
    ? from.endsWith('-01-01') && to.endsWith('-01-01')
    : interval === 'month' && from.endsWith('-01') && to.endsWith('-01')

/** What a bucket is called: a year, a month, a day, else its first and last day; of a stock, its last day. */
export const usePeriodName = () => {
  const format = useFormat()
  const t = useMessages(messages)
  return (bucket: Bucket, interval: Interval, isStock: boolean): string => {
    const last = daysLater(bucket.to, -1)
    if (isStock || interval === 'day') return format.day(last)
    if (!isWhole(bucket, interval)) return t.window(format.day(bucket.from), format.day(last))
    return interval === 'year' ? bucket.from.slice(0, 4) : format.month(bucket.from)
  }
}
