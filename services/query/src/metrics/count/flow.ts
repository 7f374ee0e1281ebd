import { countFlow, type FactName, tallyFlow, type Window } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import { countFacts, type FactCount } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { orRefuse } from '../ask/refuse.ts'
import type { Counted } from './counted.ts'
import { keysBy } from './keys.ts'
import { checkCells } from './most-cells.ts'

/** Counts the facts of a name: those of the window, of its buckets, of the groups, and of the window before. */
export const countFlowMetric = async (
  pool: Pool,
  fact: FactName,
  { known: { position }, span, filter, group }: Question,
): Promise<Counted> => {
  const window = span.now as Window
  const facts = await countFacts(pool, { position, fact, window, filter }, group?.dimension)
  const counted = orRefuse('interval', () => countFlow(facts, window, span.interval))
  const earlier = span.before?.earlier as Window | undefined
  const before =
    earlier && tallyFlow(await countFacts(pool, { position, fact, window: earlier, filter }), earlier)
  return {
    ...counted,
    ...(before && { earlier: before }),
    ...(group && { groups: groupsOf(facts, keysBy(group), window, span.interval) }),
  }
}

const groupsOf = (
  facts: readonly FactCount[],
  keysOf: ReturnType<typeof keysBy>,
  window: Window,
  interval: Question['span']['interval'],
): NonNullable<Counted['groups']> => {
  const byKey = Map.groupBy(
    facts.flatMap(fact => keysOf(fact.values).map(key => ({ key, fact }))),
    ({ key }) => key,
  )
  const counted = new Map<string, ReturnType<typeof countFlow>>()
  for (const [key, those] of byKey) {
    const { total, series } = countFlow(
      those.map(({ fact }) => fact),
      window,
      interval,
    )
    checkCells(byKey.size, series?.length ?? 0)
    counted.set(key, { total, ...(series && { series }) })
  }
  return counted
}
