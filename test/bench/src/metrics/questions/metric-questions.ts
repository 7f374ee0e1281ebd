import { type MetricDefinition, metricDefinitions } from '@partnerships/domain'
import { dayText, worldDays } from '../world/calendar.ts'
import { type Dimension, dimensions, someFilter } from './filter.ts'
import { someDays } from './flow-questions.ts'
import { pathOf } from './path.ts'
import type { About, Sort } from './question.ts'

const ofActivities: readonly Dimension[] = ['programme', 'theme', 'territory']

const pathAsked = ({ world, chance }: About, { name, sort }: MetricDefinition): string => {
  const among = name.startsWith('activit') ? ofActivities : dimensions
  const filter = someFilter(world, chance.between(0, 3), chance, among)
  const when = sort === 'stock' ? { at: dayText(chance.between(0, worldDays)) } : someDays(chance)
  const level = name === 'covered-territories' ? chance.pick(['region', 'department']) : undefined
  return pathOf(name, { ...when, ...filter, level })
}

/** Every metric of the catalogue that has a number, with up to three filters. */
export const metricSorts = (about: About): Sort[] =>
  metricDefinitions
    .filter(({ sort }) => sort !== 'list')
    .map(definition => ({
      name: definition.name,
      barMs: 10,
      next: () => ({ path: pathAsked(about, definition) }),
    }))
