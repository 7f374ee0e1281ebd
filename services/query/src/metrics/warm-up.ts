import { metricDefinitions } from '@partnerships/domain'
import { orUnavailable, type Pool } from '@partnerships/event-log'
import {
  type CountedFilter,
  type CountingIndex,
  createCountingIndex,
  keptGroupings,
  programmesAt,
} from '@partnerships/read-models'
import type { Check, CheckResult } from '@partnerships/service-kit'
import { type Dependencies, latestKnown } from '../known/index.ts'
import { measuringOf } from './measure/measuring-of.ts'
import { numberNeeds } from './needs.ts'

type Counting = Pick<Dependencies, 'pool' | 'counting'>

/** How long it waits before it begins again after a failure, in milliseconds. */
const pause = 1_000

/**
 * What metrics are counted from, loaded at once; works out what they look up, and the partners of all programmes and of
 * each with those in it, so that no question waits for it. `check` says how far that is, for `/readyz`: `degraded`
 * until it is done, as metrics are answered late then, or `projection-behind`.
 */
export const warmCounting = (pool: Pool): { readonly counting: CountingIndex; readonly check: Check } => {
  const counting = createCountingIndex(pool)
  let state: CheckResult = { state: 'degraded', detail: 'what is counted is being loaded' }
  const loaded = () => {
    state = { state: 'degraded', detail: 'what is counted is being prepared for questions' }
  }
  const tryIt = async (): Promise<void> => {
    try {
      await warmUp({ pool, counting }, loaded)
      state = 'ok'
    } catch {
      // What is wrong, if anything, the questions will tell.
      setTimeout(tryIt, pause).unref()
    }
  }
  tryIt()
  return { counting, check: () => state }
}

const warmUp = async (dependencies: Counting, loaded: () => void): Promise<void> => {
  const known = await latestKnown(dependencies, numberNeeds)
  const view = await dependencies.counting.asOf(known)
  loaded()
  for (const definition of metricDefinitions)
    if (definition.sort !== 'list') measuringOf(definition).prepare?.(view)
  const { names, within } = await orUnavailable(programmesAt(dependencies.pool, known))
  const each = [...names.keys()].map((id): CountedFilter => ({ programme: within([id]) }))
  for (const filter of [{}, ...each]) await view.prepare({ of: 'partners', fact: 'new', filter })
  for (const filter of [{}, ...each]) await view.prepare({ of: 'partners', filter })
  for (const by of keptGroupings) await view.prepare({ of: 'partners', filter: {}, by })
  await dependencies.counting.settled()
}
