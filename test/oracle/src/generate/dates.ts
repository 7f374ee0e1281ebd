import { type Day, dayOf, textOf } from '../time/day.ts'
import type { Dice } from './dice.ts'

const first = dayOf('2016-01-01')
const last = dayOf('2026-12-31')

/** Any day of the years that histories are about; often one beside a year's end. */
export const someDay = (dice: Dice): Day =>
  dice.chance(0.2)
    ? dayOf(`${dice.between(2017, 2026)}-01-01`) + dice.between(-2, 1)
    : dice.between(first, last)

/** An effective date in which the day lies, known more or less well. */
export const dateOf = (dice: Dice, day: Day): string => {
  const text = textOf(day)
  switch (dice.weighed({ day: 60, month: 14, year: 10, days: 6, months: 6, openStart: 4 })) {
    case 'day':
      return text
    case 'month':
      return text.slice(0, 7)
    case 'year':
      return text.slice(0, 4)
    case 'days':
      return `${textOf(day - dice.below(20))}/${textOf(day + dice.below(40))}`
    case 'months':
      return `${textOf(day - dice.below(90)).slice(0, 7)}/${textOf(day + dice.below(90)).slice(0, 7)}`
    case 'openStart':
      return `../${textOf(day + dice.below(200)).slice(0, dice.one([4, 7, 10]))}`
  }
}
