import { flowSql } from '../sql/flow.ts'
import { dayText, worldDays } from '../world/calendar.ts'
import type { Chance } from '../world/chance.ts'
import { type Dimension, someFilter } from './filter.ts'
import { pathOf } from './path.ts'
import type { About, Question } from './question.ts'

/** From a day up to, not including, another one. */
export type Window = { readonly from: string; readonly to: string }

/** Any days of the world. */
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

/** What can be counted as events of one type, before which nothing changes what is filtered by. */
const flows = {
  'new-partnerships': 'activated',
  'signed-partnerships': 'signed',
  'declined-partnerships': 'declined',
} as const
const contributions = ['delivered', 'pledged'] as const

export type FlowOptions = {
  /** How many; any up to three unless told. */
  readonly filters?: number | undefined
  readonly window?: (chance: Chance) => Window
  readonly interval?: 'month' | 'year'
  readonly group?: Dimension
  readonly unit?: string
  /** As known at any position of the ledger's second half, rather than now. */
  readonly isPast?: boolean
}

/** The position as of which something is asked: the head unless it is in the past. */
export const somePosition = ({ head, chance }: About, isPast = false): number =>
  isPast ? chance.between(Math.ceil(head / 2), head) : head

/** A flow and the SQL that counts it too. */
export const flowQuestion = (about: About, options: FlowOptions): Question => {
  const { world, chance } = about
  const { window = someDays, interval, group, unit, isPast, filters = chance.between(0, 3) } = options
  const sums = unit !== undefined
  const [name, type] = sums
    ? (delivered => [`contributions-${delivered}`, `contribution-${delivered}`] as const)(
        chance.pick(contributions),
      )
    : chance.pick(Object.entries(flows))
  const asked = window(chance)
  // Contributions are made while other things change; the programme stays.
  const filter = sums
    ? someFilter(world, Math.min(filters, 1), chance, ['programme'])
    : someFilter(world, filters, chance)
  const knownAt = somePosition(about, isPast)
  const path = pathOf(name, {
    ...asked,
    ...filter,
    interval,
    group,
    level: group === 'territory' ? 'department' : undefined,
    unit,
    knownAt: isPast ? knownAt : undefined,
  })
  const shape = { ...(interval && { interval }), ...(group && { group }), ...(unit && { unit }) }
  return { path, sql: flowSql(world, { type: `partnership.${type}`, ...asked, filter, knownAt, ...shape }) }
}
