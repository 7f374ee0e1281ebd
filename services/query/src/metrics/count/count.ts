import type { FactName } from '@partnerships/domain'
import type { Pool } from '@partnerships/event-log'
import type { Question } from '../ask/question.ts'
import type { Counted } from './counted.ts'
import { countFlowMetric } from './flow.ts'
import { countStockMetric } from './stock.ts'

/** Counts what is asked. Throws `LedgerUnavailable` when the database doesn't answer. */
export const count = (pool: Pool, question: Question): Promise<Counted> => {
  const { definition } = question
  switch (definition.sort) {
    case 'flow':
      return countFlowMetric(pool, definition.source.fact as FactName, question)
    case 'stock':
      return countStockMetric(pool, question)
    default:
      throw new Error(`${definition.name} can't be counted yet`)
  }
}
