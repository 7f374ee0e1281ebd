import type { EventData } from '@partnerships/contracts'
import type { Chance } from '../chance.ts'

type Contribution = EventData['partnership.contribution-pledged']

const most = { EUR: 50_000, day: 40, hour: 200, m2: 500, item: 300 } as const
const kinds = { EUR: 'funding', day: 'skills', hour: 'skills', m2: 'premises', item: 'goods' } as const

/** Money, days, hours, rooms or things; money to the cent, small amounts more often. */
export const contributionOf = (contribution: string, giver: string, chance: Chance): Contribution => {
  const unit = chance.weighted({ EUR: 60, day: 18, hour: 10, m2: 5, item: 7 })
  const amount = most[unit] * chance.next() ** 2
  const value = unit === 'EUR' ? Math.round(amount * 100) / 100 : Math.ceil(amount * 2) / 2
  return { contribution, kind: kinds[unit], amount: { value, unit }, giver }
}
