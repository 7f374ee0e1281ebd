import { type MetricDefinition, metricDefinitions } from '@partnerships/domain'
import { type Dimension, dimensions, someFilter } from './filter.ts'
import { pathOf } from './path.ts'
import type { About, Sort } from './question.ts'
import { someDay, someDays } from './windows.ts'

const barMs = 10
const ofActivities: readonly Dimension[] = ['programme', 'theme', 'territory']

type Asked = {
  /** How many filters; any up to three unless told. */
  readonly filters?: number
  readonly group?: string
  readonly knownAt?: number | undefined
}

/** The address of a metric, of some days. */
export const metricPath = (
  { world, chance }: About,
  { name, sort }: MetricDefinition,
  { filters = chance.between(0, 3), group, knownAt }: Asked = {},
): string => {
  const among = name.startsWith('activit') ? ofActivities : dimensions
  const filter = someFilter(world, filters, chance, among)
  const when = sort === 'stock' ? { at: someDay(chance) } : someDays(chance)
  const level = name === 'covered-territories' ? chance.pick(['region', 'department']) : undefined
  return pathOf(name, { ...when, ...filter, level, group, knownAt })
}

/** Every metric of the catalogue that has a number, with up to three filters. */
export const metricSorts = (about: About): Sort[] =>
  metricDefinitions
    .filter(({ sort }) => sort !== 'list')
    .map(definition => ({
      name: definition.name,
      barMs,
      next: () => ({ path: metricPath(about, definition) }),
    }))

/** Groups of what takes most to count: what there is on a day, and partners. */
export const groupSorts = (about: About): Sort[] =>
  metricDefinitions
    .filter(({ name }) => name === 'active-partnerships' || name === 'new-partners')
    .flatMap(definition =>
      ['programme', 'kind', 'theme', 'territory', 'organisation-kind'].map(group => ({
        name: `${definition.name} by ${group}`,
        barMs,
        next: () => ({ path: metricPath(about, definition, { group }) }),
      })),
    )
