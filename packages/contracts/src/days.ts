import { remembering } from './remembering.ts'

/** A calendar day of the proleptic Gregorian calendar as `YYYY-MM-DD`; days compare as text. */
export type Day = string

/** Days from `lower` (included) to `upper` (excluded). */
export type DayRange = { readonly lower: Day; readonly upper: Day }

const dayMs = 86_400_000

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10)

const formatIn = remembering(
  timeZone =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  1_000,
)

/** By zone and seconds since 1970: no day begins within a second. */
const dayInAt = remembering(key => {
  const [timeZone = '', seconds] = key.split(' ')
  const instant = new Date(Number(seconds) * 1_000)
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(instant)
      .map(p => [p.type, p.value]),
  )
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
}, 10_000)

/** The day that the instant falls on in an IANA time zone. Throws a RangeError for an unknown zone. */
export const dayIn = (timeZone: string, instant: string | Date): Day =>
  dayInAt(`${timeZone} ${Math.floor(new Date(instant).getTime() / 1_000)}`)

/** Whether the name is an IANA time zone that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
