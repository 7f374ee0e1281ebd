import { countFlow, type FactName, tallyFlow, type Window } from '@partnerships/domain'
import { orUnavailable, type Pool } from '@partnerships/event-log'
import { countFacts, type FactCount } from '@partnerships/read-models'
import type { Grouping, Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import type { Counted, Counts } from './counted.ts'
import { keysBy } from './keys.ts'
import { checkCells } from './most-cells.ts'

/** Counts the facts of a name: those of the window, of its buckets, of the groups, and of the window before. */
export const countFlowMetric = async (
  pool: Pool,
  fact: FactName,
  { known: { position }, span, filter, group }: Question,
): Promise<Counted> => {
  const factsIn = (window: Window) =>
    orUnavailable(countFacts(pool, { position, fact, window, filter }, group?.dimension))

  const window = span.now as Window
  const facts = await factsIn(window)
  const counts = (some: readonly FactCount[]) =>
    orRefuse('interval', () => countFlow(some, window, span.interval))
  const counted = counts(facts)
  const earlier = span.before?.earlier as Window | undefined
  return {
    ...counted,
    ...(earlier && { earlier: tallyFlow(await factsIn(earlier), earlier) }),
    ...(group && { groups: countGroups(facts, group, counts, counted.series?.length ?? 1) }),
  }
}

const countGroups = (
  facts: readonly FactCount[],
  group: Grouping,
  counts: (facts: readonly FactCount[]) => Counts,
  buckets: number,
): Map<string, Counts> => {
  const keysOf = keysBy(group)
  const byKey = new Map<string, FactCount[]>()
  for (const fact of facts)
    for (const key of keysOf(fact.values)) {
      const those = byKey.get(key)
      if (those) those.push(fact)
      else byKey.set(key, [fact])
    }
  checkCells(byKey.size, buckets)
  return new Map(
    [...byKey].map(([key, those]) => {
      const { total, series } = counts(those)
      return [key, { total, ...(series && { series }) }] as const
    }),
  )
}
