import type { StockQuestion } from '@partnerships/read-models'
import { dayOf } from '../ask/when.ts'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

/** Counts what is there at the end of a day. */
export const stock = (of: StockQuestion['of']): Measuring => ({
  measure: async (view, question) => {
    const { filter } = question
    await view.prepare({ of, filter, by: question.group })
    return measureOver(question, (whens, by) => view.stock({ of, filter, by }, whens.map(dayOf)))
  },
  evidence: async (view, { span, filter }, page) => {
    const found = await view.stockEvidence({ of, filter }, dayOf(span.now), page)
    return found.map(({ status, retained: _, ...evidence }) => ({
      ...itemOf(evidence, of === 'partners' ? 'organisation' : 'partnership'),
      ...(of === 'stages' && { status }),
    }))
  },
})
