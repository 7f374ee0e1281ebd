import { metricDefinitions } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import { type CountedBy, type CountedFilter, programmesAt } from '@partnerships/read-models'
import { type Dependencies, latestKnown } from '../known/index.ts'
import { measuringOf } from './measure/measuring-of.ts'
import { numberNeeds } from './needs.ts'

/** What partners on a day are counted by, so that those of one value are as well. */
const dimensions: readonly CountedBy[] = [
  { dimension: 'programme' },
  { dimension: 'kind' },
  { dimension: 'theme' },
  { dimension: 'territory', level: 'region' },
  { dimension: 'territory', level: 'department' },
]

/**
 * Loads what is counted, and works out what metrics look up, and the partners of all programmes and of each with those
 * in it, so that no question waits for it.
 */
export const warmUp = async (dependencies: Pick<Dependencies, 'pool' | 'counting'>): Promise<void> => {
  const known = await latestKnown(dependencies, numberNeeds)
  const view = await dependencies.counting.asOf(known)
  for (const definition of metricDefinitions)
    if (definition.sort !== 'list') measuringOf(definition).prepare?.(view)
  const { names, within } = await orUnavailable(programmesAt(dependencies.pool, known))
  const each = [...names.keys()].map((id): CountedFilter => ({ programme: within([id]) }))
  for (const filter of [{}, ...each]) await view.prepare({ of: 'partners', fact: 'new', filter })
  for (const filter of [{}, ...each]) await view.prepare({ of: 'partners', filter })
  for (const by of dimensions) await view.prepare({ of: 'partners', filter: {}, by })
}
