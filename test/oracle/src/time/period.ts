import { type Day, monthStart, textOf } from './day.ts'

/** The day moved by a period such as `P2Y`, `P6M` or `P30D`, by the calendar: 29 February to 28. */
export const moved = (day: Day, period: string, direction: 1 | -1): Day => {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? []
  ).map(Number)
  const amount = (number: number) => direction * (number || 0)
  return byMonths(day, amount(years * 12 || 0) + amount(months)) + amount(weeks * 7) + amount(days)
}

const byMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = textOf(day).split('-').map(Number)
  const start = monthStart(year, month - 1 + months)
  const next = monthStart(year, month + months)
  return Math.min(start + date - 1, next - 1)
}
