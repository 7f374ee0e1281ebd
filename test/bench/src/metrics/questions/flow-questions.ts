import { flowSql } from '../sql/flow.ts'
import type { Chance } from '../world/chance.ts'
import { type Dimension, someFilter } from './filter.ts'
import { pathOf } from './path.ts'
import { type About, type Question, somePosition } from './question.ts'
import { someDays, type Window } from './windows.ts'

/** Flows that are events of one type; in this world nothing that is filtered by changes before these. */
const types = {
  'new-partnerships': 'partnership.activated',
  'signed-partnerships': 'partnership.signed',
  'declined-partnerships': 'partnership.declined',
} as const

export type FlowOptions = {
  /** How many filters; any up to three unless told. */
  readonly filters?: number
  readonly window?: (chance: Chance) => Window
  readonly interval?: 'month' | 'year'
  readonly group?: Dimension
  /** As known at any position, rather than now. */
  readonly isPast?: boolean
}

/** A flow and the SQL that counts it too. */
export const flowQuestion = (about: About, options: FlowOptions): Question => {
  const { world, chance } = about
  const { window = someDays, isPast = false, filters = chance.between(0, 3) } = options
  const { interval, group } = options
  const [name, type] = chance.pick(Object.entries(types))
  const asked = window(chance)
  const filter = someFilter(world, filters, chance)
  const knownAt = somePosition(about, isPast)
  const level = group === 'territory' ? 'department' : undefined
  const known = isPast ? knownAt : undefined
  const shape = { ...(interval && { interval }), ...(group && { group }) }
  return {
    path: pathOf(name, { ...asked, ...filter, interval, group, level, knownAt: known }),
    sql: () => flowSql(world, { type, ...asked, filter, knownAt, ...shape }),
  }
}
