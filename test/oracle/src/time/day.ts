/** A day, as the number of days since 1970-01-01. */
export type Day = number

const msADay = 86_400_000

/** `2022-03-01` → its day. */
export const dayOf = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / msADay

/** The day → `2022-03-01`. */
export const textOf = (day: Day): string => new Date(day * msADay).toISOString().slice(0, 10)

/** The day that it was at an instant (RFC 3339) in a time zone. */
export const dayAt = (instant: string, timeZone: string): Day =>
  dayOf(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant)))

/** The first day of the month that is so many months after a year's January. */
export const monthStart = (year: number, month: number): Day => Date.UTC(year, month, 1) / msADay
