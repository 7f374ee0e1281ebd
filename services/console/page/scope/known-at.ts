import { firstDayOf } from './days.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** Whether it says when something was known: a position, a day, or a time. */
export const isKnown = (text: string): boolean => {
  if (/^\d{1,15}$/.test(text)) return true
  if (day.test(text)) return firstDayOf(text) !== undefined
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))
}

/** As the API takes it: a day is its end where the reader is; times and positions are taken as they are. */
export const knownAtOf = (knownAt: string | undefined): string | undefined => {
  if (knownAt === undefined || !day.test(knownAt)) return knownAt
  const [year = 0, month = 1, date = 1] = knownAt.split('-').map(Number)
  return new Date(new Date(year, month - 1, date + 1).getTime() - 1).toISOString()
}
