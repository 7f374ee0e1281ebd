import { addDays, effectiveRange } from '@partnerships/contracts'
import { dayNumber, dayText } from './calendar.ts'
import type { Chance } from './chance.ts'

const months = (day: number, from: number, to: number): string =>
  `${dayText(day - from * 30).slice(0, 7)}/${dayText(day + to * 30).slice(0, 7)}`

/**
 * An effective date that holds the day, as well as the source may know it: of an exact source the day itself, of
 * others often a month, a year, an interval or «at the latest».
 */
export const effectiveOf = (day: number, isExact: boolean, chance: Chance): string => {
  const text = dayText(day)
  if (isExact) return text
  switch (chance.weighted({ day: 34, month: 40, year: 15, interval: 9, latest: 2 })) {
    case 'day':
      return text
    case 'month':
      return text.slice(0, 7)
    case 'year':
      return text.slice(0, 4)
    case 'interval':
      return months(day, chance.between(0, 3), chance.between(1, 3))
    case 'latest':
      return `../${text.slice(0, 4)}`
  }
}

/** The end of a term so many years after a day: a day, or of sources that are not exact a month or a year. */
export const untilOf = (day: number, years: number, isExact: boolean, chance: Chance): string => {
  const text = dayText(day)
  const anniversary = addDays(
    `${Number(text.slice(0, 4)) + years}${text.slice(4, 8)}01`,
    chance.between(0, 27),
  )
  return isExact ? anniversary : anniversary.slice(0, chance.pick([10, 7, 4]))
}

/** The first day on which a term may have ended, and the first on which it surely has. */
export const boundsOf = (until: string): { lower: number; upper: string } => {
  const { lower, upper } = effectiveRange(until)
  return { lower: dayNumber(lower), upper }
}
