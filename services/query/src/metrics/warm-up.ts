import { metricDefinitions } from '@partnerships/domain'
import { orUnavailable } from '@partnerships/event-log'
import { type CountedFilter, programmesAt } from '@partnerships/read-models'
import { type Dependencies, latestKnown } from '../known/index.ts'
import { measuringOf } from './measure/measuring-of.ts'
import { numberNeeds } from './needs.ts'

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
  await view.prepare({ of: 'partners', filter: {} })
}
