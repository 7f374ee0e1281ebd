import { addDays } from '@partnerships/contracts'
import type { Interval } from '@partnerships/contracts/words'
import { bucketsOf } from '@partnerships/domain'
import { activeSql, stagesSql } from '../sql/stock.ts'
import { pathOf } from './path.ts'
import { type About, type Question, somePosition } from './question.ts'
import { someDay, someYears } from './windows.ts'

export type StockOptions = {
  readonly interval?: Extract<Interval, 'month' | 'year'>
  /** As known at any position, rather than now. */
  readonly isPast?: boolean
}

/** A programme of which every day is known, and that has no others in it: plain SQL can order its events. */
const someExactProgramme = ({ world, chance }: About): string => {
  const parents = new Set(world.programmes.map(({ parent }) => parent))
  return chance.pick(world.programmes.filter(({ id, isExact }) => isExact && !parents.has(id))).id
}

/** The active partnerships of a programme on a day, or at the ends of a series' buckets. */
export const activeQuestion = (about: About, { interval, isPast = false }: StockOptions): Question => {
  const { chance } = about
  const programme = someExactProgramme(about)
  const knownAt = somePosition(about, isPast)
  const known = isPast ? knownAt : undefined
  const window = interval && someYears(chance)
  const at = window ? undefined : someDay(chance)
  const days = () =>
    window
      ? bucketsOf(window, interval).map(({ from, to }) => ({ key: from, day: addDays(to, -1) }))
      : [{ key: 'total', day: String(at) }]
  return {
    path: pathOf('active-partnerships', { ...window, interval, at, programme, knownAt: known }),
    sql: () => activeSql({ programme, days: days(), knownAt }),
  }
}

/** The partnerships of a programme by where they stand on a day. */
export const stagesQuestion = (about: About): Question => {
  const programme = someExactProgramme(about)
  const at = someDay(about.chance)
  return {
    path: pathOf('stages', { at, programme }),
    sql: () => stagesSql({ programme, at, knownAt: about.head }),
  }
}
