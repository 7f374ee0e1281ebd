import type { Interval } from '@partnerships/contracts/words'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { daysLater } from '../../scope/days.ts'
import { messages } from '../messages.ts'

type Bucket = { readonly from: string; readonly to: string }

/** Of how many months an interval is, for those that begin with one. */
const months: Readonly<Partial<Record<Interval, number>>> = { month: 1, quarter: 3, year: 12 }

/** Whether the bucket is all of a calendar year, quarter or month, not clipped. */
const isWhole = ({ from, to }: Bucket, interval: Interval): boolean => {
  const length = months[interval]
  if (length === undefined || !from.endsWith('-01') || !to.endsWith('-01')) return false
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return monthOf(from) % length === 0 && monthOf(to) - monthOf(from) === length
}

/** What a window is called: a year or a month where it is one, else its first and last day. */
export const useWindowName = () => {
  const nameOf = usePeriodName()
  return (window: Bucket): string => nameOf(window, isWhole(window, 'month') ? 'month' : 'year', false)
}

/** What a bucket is called: a year, a quarter, a month, a day, else its first and last day; of a stock, its last day. */
export const usePeriodName = () => {
  const format = useFormat()
  const t = useMessages(messages)
  return (bucket: Bucket, interval: Interval, isStock: boolean): string => {
    const last = daysLater(bucket.to, -1)
    if (isStock || interval === 'day') return format.day(last)
    if (!isWhole(bucket, interval)) return t.window(format.day(bucket.from), format.day(last))
    const year = bucket.from.slice(0, 4)
    if (interval === 'year') return year
    if (interval === 'month') return format.month(bucket.from)
    return t.quarter(String(Math.ceil(Number(bucket.from.slice(5, 7)) / 3)), year)
  }
}
