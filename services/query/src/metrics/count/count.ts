import { orUnavailable } from '@partnerships/event-log'
import type { CountingIndex } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import type { Counted } from './counted.ts'
import { countFlowMetric } from './flow.ts'
import { countStockMetric } from './stock.ts'

/** Counts what is asked. Throws `LedgerUnavailable` when the database doesn't answer. */
export const count = async (counting: CountingIndex, question: Question): Promise<Counted> => {
  const { definition, known } = question
  const view = await orUnavailable(counting.asOf(known.position))
  switch (definition.sort) {
    case 'flow':
      return countFlowMetric(view, definition.source, question)
    case 'stock':
      return countStockMetric(view, question)
    default:
      throw new Error(`${definition.name} can't be counted yet`)
  }
}
