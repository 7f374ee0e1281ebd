import { Chance } from '../world/chance.ts'
import type { World } from '../world/world.ts'
import { contributionQuestion } from './contribution-questions.ts'
import { dimensions } from './filter.ts'
import { type FlowOptions, flowQuestion } from './flow-questions.ts'
import { groupSorts, metricSorts } from './metric-questions.ts'
import { pageSorts } from './pages.ts'
import type { About, Sort } from './question.ts'
import { activeQuestion, type StockOptions, stagesQuestion } from './stock-questions.ts'
import { someMonths, someYears } from './windows.ts'

const now = 10
const past = 25

/** What is asked of the service: each sort an endless line of different questions over a ledger with so many events. */
export const sortsOf = (world: World, head: number): Sort[] => {
  const about: About = { world, head, chance: new Chance(world.seed, 99) }
  const flow = (name: string, options: FlowOptions = {}, barMs = now): Sort => ({
    name,
    barMs,
    next: () => flowQuestion(about, options),
  })
  const active = (name: string, options: StockOptions = {}, barMs = now): Sort => ({
    name,
    barMs,
    next: () => activeQuestion(about, options),
  })
  return [
    ...[0, 1, 2, 3].map(filters => flow(`a flow, ${filters} filters`, { filters })),
    flow('a flow by year, ten years', { interval: 'year', window: someYears }),
    flow('a flow by month, ten years', { interval: 'month', window: someYears }),
    ...dimensions
      .filter(group => group !== 'organisation')
      .map(group => flow(`a flow by ${group}`, { group })),
    // Of ten years the groups would be as many as there are organisations.
    flow('a flow by organisation, three months', { group: 'organisation', filters: 2, window: someMonths }),
    { name: 'contributions in euros', barMs: now, next: () => contributionQuestion(about) },
    active('active on a day'),
    active('active by year, ten years', { interval: 'year' }),
    active('active by month, ten years', { interval: 'month' }),
    { name: 'stages on a day', barMs: now, next: () => stagesQuestion(about) },
    flow('a flow, as known earlier', { isPast: true }, past),
    flow('a flow by month, as known earlier', { isPast: true, interval: 'month', window: someYears }, past),
    active('active on a day, as known earlier', { isPast: true }, past),
    ...pageSorts(about),
    ...metricSorts(about),
    ...groupSorts(about),
  ]
}
