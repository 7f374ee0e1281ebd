import type { Dimension } from '../count/dimensions.ts'
import { someDay } from '../generate/dates.ts'
import type { Dice } from '../generate/dice.ts'
import {
  activityKinds,
  idsOf,
  organisationKinds,
  partnershipKinds,
  territories,
  themes,
} from '../generate/world.ts'
import { stocks } from '../metrics/counters.ts'
import type { Query } from '../metrics/query.ts'
import type { Recorded } from '../recorded.ts'
import { dayOf, textOf } from '../time/day.ts'

/** What the catalogue says of a metric. */
export type Listed = {
  readonly name: string
  readonly sort: string
  readonly dimensions: readonly Dimension[]
  readonly parameters: readonly string[]
}

/** A random question about a metric; `events` are all that are recorded. */
export const randomQuery = (
  dice: Dice,
  tag: string,
  { name, dimensions, parameters }: Listed,
  events: readonly Recorded[],
): Query => {
  const isStock = stocks.includes(name)
  const filters = Object.fromEntries(
    dice
      .some(dimensions, dice.one([0, 1, 1, 2, 3]))
      .map(dimension => [dimension, someOf(dice, valuesOf(tag, dimension, name))]),
  )
  const group = parameters.includes('group') && dice.chance(0.4) ? dice.one(dimensions) : undefined
  const level = dice.one(['country', 'region', 'department', 'commune'] as const)
  const compare = dice.chance(0.25) ? dice.one(['P1Y', 'P2Y', 'P6M', 'P1M', 'P45D']) : undefined
  return {
    metric: name,
    ...(isStock && dice.chance(0.5) ? { at: textOf(someDay(dice)) } : someWindow(dice, isStock)),
    filters,
    ...(group && { group }),
    ...(group === 'territory' && dice.chance(0.8) && { level }),
    ...(compare && { compare }),
    ...(name.startsWith('contributions') && dice.chance(0.7) && { unit: dice.one(['EUR', 'EUR', 'day']) }),
    ...(name === 'conversion-rate' && dice.chance(0.6) && { within: dice.one(['P6M', 'P2Y', 'P90D']) }),
    ...(name === 'covered-territories' && { level: dice.one(['region', 'department'] as const) }),
    ...someKnownAt(dice, events),
  }
}

const someOf = <T>(dice: Dice, values: readonly T[]): T[] => [
  dice.one(values),
  ...(dice.chance(0.3) ? [dice.one(values)] : []),
]

const valuesOf = (tag: string, dimension: Dimension, metric: string): readonly string[] => {
  switch (dimension) {
    case 'programme':
    case 'organisation':
      return idsOf({ tag }, dimension)
    case 'kind':
      return metric.startsWith('activit') ? activityKinds : partnershipKinds
    case 'theme':
      return themes
    case 'territory':
      return territories
    case 'organisation-kind':
      return organisationKinds
    case 'status':
      return metric === 'stages'
        ? ['identified', 'signed', 'active', 'expired', 'declined']
        : ['active', 'suspended']
  }
}

const someWindow = (dice: Dice, needsInterval: boolean): Pick<Query, 'from' | 'to' | 'interval'> => {
  const year = dice.between(2016, 2025)
  const day = someDay(dice)
  const [from, to, ...intervals] = dice.one([
    [`${year}`, `${year + 1}`, 'month', 'quarter', 'week'],
    [`${year}`, `${year + dice.between(1, 5)}`, 'year', 'quarter', 'month'],
    [`${year}-0${dice.between(1, 9)}`, `${year}-12`, 'month', 'week', 'day'],
    [textOf(day), textOf(day + dice.between(1, 900)), 'quarter', 'month', 'year'],
  ] as const)
  const interval = needsInterval || dice.chance(0.5) ? dice.one(intervals) : undefined
  return { from, to, ...(interval && { interval }) }
}

const someKnownAt = (dice: Dice, events: readonly Recorded[]): Pick<Query, 'knownAt'> => {
  const event = dice.one(events)
  switch (dice.weighed({ now: 4, position: 3, time: 2, between: 1 })) {
    case 'now':
      return {}
    case 'position':
      return { knownAt: event.position }
    case 'time':
      return { knownAt: event.recordedtime }
    case 'between':
      return { knownAt: event.recordedtime.replace(/\d{3}Z$/, '999Z') }
  }
}

/** Whether a window begins after the day of knownAt, which a comparison can't. */
export const beginsLater = ({ from, compare }: Query, known: number): boolean =>
  compare !== undefined && from !== undefined && dayOf(`${from}-01-01`.slice(0, 10)) > known
