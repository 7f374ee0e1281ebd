import { flowSql } from '../sql/flow.ts'
import { someFilter } from './filter.ts'
import { pathOf } from './path.ts'
import type { About, Question } from './question.ts'
import { someDays } from './windows.ts'

const unit = 'EUR'

/** Euros pledged or delivered, of all programmes or of one, and the SQL that sums them too. */
export const contributionQuestion = ({ world, chance, head }: About): Question => {
  const how = chance.pick(['pledged', 'delivered'])
  const asked = someDays(chance)
  // Contributions are made while kinds, themes and members change; the programme stays.
  const filter = someFilter(world, chance.between(0, 1), chance, ['programme'])
  return {
    path: pathOf(`contributions-${how}`, { ...asked, ...filter, unit }),
    sql: () =>
      flowSql(world, { type: `partnership.contribution-${how}`, ...asked, filter, unit, knownAt: head }),
  }
}
