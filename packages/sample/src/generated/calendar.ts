import type { Day } from '@partnerships/contracts'
import { addDays } from '@partnerships/contracts/dates'
import { Temporal } from 'temporal-polyfill'
import type { Dice, Weighted } from './dice.ts'

/** Nothing generated takes effect after this day. */
export const lastDay: Day = '2026-10-30'

/** The same day of the calendar so many years later; 29 February becomes the 28th. */
export const yearsLater = (day: Day, years: number): Day =>
  Temporal.PlainDate.from(day).add({ years }).toString()

const isWorkingDay = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek < 6

const nextWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1)))
const lastWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1)))

/** Partnerships begin in June and from September to November more often than in August. */
const months: Weighted<number> = [7, 7, 9, 8, 8, 11, 5, 2, 10, 14, 11, 8].map((weight, i) => [i + 1, weight])

/** A working day of the year. */
export const dayOfYear = (dice: Dice, year: number): Day => {
  const month = Temporal.PlainYearMonth.from({ year, month: dice.weighted(months) })
  const day = month.toPlainDate({ day: dice.int(1, month.daysInMonth) }).toString()
  const next = nextWorkingDay(day)
  return next.slice(0, 7) === day.slice(0, 7) ? next : lastWorkingDay(day)
}

/** A working day, `least` to `most` days after the day given. */
export const daysAfter = (dice: Dice, day: Day, least: number, most: number): Day =>
  nextWorkingDay(addDays(day, dice.int(least, most)))

/** A working day, `least` to `most` days before the day given. */
export const daysBefore = (dice: Dice, day: Day, least: number, most: number): Day =>
  lastWorkingDay(addDays(day, -dice.int(least, most)))

/** The day as well as a register may know it: mostly itself, else its month, its half-year or its year. */
export const asKnown = (dice: Dice, day: Day): string => {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
  const half = day < `${year}-07` ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
  return dice.weighted([
    [day, 90],
    [month, 7],
    [half, 2],
    [year, 1],
  ])
}
