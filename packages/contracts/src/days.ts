/** A calendar day of the proleptic Gregorian calendar as `YYYY-MM-DD`; days compare as text. */
export type Day = string

/** Days from `lower` (included) to `upper` (excluded). */
export type DayRange = { readonly lower: Day; readonly upper: Day }

const dayMs = 86_400_000

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10)

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day that the instant falls on in an IANA time zone. Throws a RangeError for an unknown zone. */
export const dayIn = (timeZone: string, instant: string | Date): Day => {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map(p => [p.type, p.value]))
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
}

/** Whether the name is an IANA time zone that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
