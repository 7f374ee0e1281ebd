import { type Day, textOf } from './day.ts'

export type Interval = 'day' | 'week' | 'month' | 'quarter' | 'year'
export type Window = { readonly from: Day; readonly to: Day }

/** Whether a calendar bucket begins on the day; weeks are ISO's, from Monday on. */
const begins: Record<Interval, (day: Day) => boolean> = {
  day: () => true,
  week: day => new Date(`${textOf(day)}T00:00:00Z`).getUTCDay() === 1,
  month: day => textOf(day).endsWith('-01'),
  quarter: day => /-(01|04|07|10)-01$/.test(textOf(day)),
  year: day => textOf(day).endsWith('-01-01'),
}

/** The calendar buckets of a window, clipped at its ends, in order. */
export const bucketsOf = ({ from, to }: Window, interval: Interval): Window[] => {
  const starts = [from]
  for (let day = from + 1; day < to; day++) if (begins[interval](day)) starts.push(day)
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to }))
}
