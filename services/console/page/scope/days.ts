/** Calendar days, `YYYY-MM-DD`; they compare as text. */
const dayMs = 86_400_000

/** The day `n` days later. */
export const daysLater = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10)

/** The first day of a day, a month or a year (`2022-03-01`, `2022-03`, `2022`); undefined when it is none of these. */
export const firstDayOf = (text: string): string | undefined => {
  const day = `${text}-01-01`.slice(0, 10)
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text) || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined
  return daysLater(day, 0) === day ? day : undefined
}

/** The same day `n` years later (earlier when negative); 29 February becomes the 28th. */
export const yearsLater = (day: string, n: number): string => {
  const moved = `${String(yearOf(day) + n).padStart(4, '0')}${day.slice(4)}`
  /** 29 February of a common year is read as 1 March. */
  return daysLater(moved, 0) === moved ? moved : `${moved.slice(0, 4)}-02-28`
}

/** The day that it is where the reader is. */
export const today = (now = new Date()): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** From the first day of the year to that of the next one. */
export const wholeYear = (year: number): { from: string; to: string } => ({
  from: `${year}-01-01`,
  to: `${year + 1}-01-01`,
})

/** The year that a period is, when it is a whole one. */
export const asYear = (from?: string, to?: string): number | undefined => {
  if (from === undefined || to === undefined) return undefined
  const year = yearOf(from)
  const whole = wholeYear(year)
  return whole.from === from && whole.to === to ? year : undefined
}
