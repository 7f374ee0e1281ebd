import { type Day, remembering } from '@partnerships/contracts'

const dayMs = 86_400_000
const mostRemembered = 50_000

/** Days since 1970-01-01. */
export const dayNumber = remembering((day: Day): number => Date.parse(day) / dayMs, mostRemembered)

const days = new Map<number, Day>()

/** The day that many days after 1970-01-01. */
export const dayNumbered = (number: number): Day => {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * dayMs).toISOString().slice(0, 10)
  if (days.size === mostRemembered) days.clear()
  days.set(number, day)
  return day
}
