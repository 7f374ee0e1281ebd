import { addDays } from '@partnerships/contracts'
import { bucketsOf, type Interval } from '@partnerships/domain'
import { stockSql } from '../sql/stock.ts'
import { dayText, worldDays } from '../world/calendar.ts'
import { somePosition, someYears } from './flow-questions.ts'
import { pathOf } from './path.ts'
import type { About, Question } from './question.ts'

export type StockOptions = {
  readonly interval?: Extract<Interval, 'month' | 'year'>
  readonly isPast?: boolean
}

/** The active partnerships of a programme whose days are all known, on a day or by bucket, and the SQL beside it. */
export const stockQuestion = (about: About, { interval, isPast }: StockOptions): Question => {
  const { world, chance } = about
  const programme = chance.pick(
    world.programmes.filter(
      ({ isExact, parent }) => isExact && parent !== undefined && parent !== 'alliance',
    ),
  ).id
  const knownAt = somePosition(about, isPast)
  const as = { programme, knownAt: isPast ? knownAt : undefined }
  if (!interval) {
    const at = dayText(chance.between(0, worldDays))
    return {
      path: pathOf('active-partnerships', { at, ...as }),
      sql: stockSql(world, { programme, days: [{ key: 'total', day: at }], knownAt }),
    }
  }
  const window = someYears(chance)
  const days = bucketsOf(window, interval).map(({ from, to }) => ({ key: from, day: addDays(to, -1) }))
  return {
    path: pathOf('active-partnerships', { ...window, interval, ...as }),
    sql: stockSql(world, { programme, days, knownAt }),
  }
}
