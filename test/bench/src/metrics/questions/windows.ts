import { dayText, worldDays } from '../world/calendar.ts'
import type { Chance } from '../world/chance.ts'

/** From a day up to, not including, another one. */
export type Window = { readonly from: string; readonly to: string }

/** Any day of the world. */
export const someDay = (chance: Chance): string => dayText(chance.between(0, worldDays - 1))

/** Any days of the world, a month at least. */
export const someDays = (chance: Chance): Window => {
  const from = chance.between(0, worldDays - 31)
  return { from: dayText(from), to: dayText(chance.between(from + 30, worldDays)) }
}

/** About three months. */
export const someMonths = (chance: Chance): Window => {
  const from = chance.between(0, worldDays - 120)
  return { from: dayText(from), to: dayText(from + chance.between(80, 100)) }
}

/** Ten years that begin on any of many days. */
export const someYears = (chance: Chance): Window => {
  const from = dayText(chance.between(-400, 300))
  return { from, to: `${Number(from.slice(0, 4)) + 10}${from.slice(4).replace('-02-29', '-02-28')}` }
}
