import { decimalOf, type FlowSource, type Tally, type Window } from '@partnerships/domain'
import type { CountingView, Sum } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { itemOf, passing } from './evidence.ts'
import { aggregateOf, undatedOf } from './facts.ts'
import type { Course, Measured } from './measured.ts'
import type { Measuring } from './measuring.ts'
import { mapCounts, measureOver } from './over.ts'

/** A sum in numbers. */
export const tallyOf = ({ value, possible }: Sum): Tally => ({
  value: decimalOf(value),
  possible: decimalOf(possible),
})

/** Sums what facts carry. */
export const measureSums = (
  view: CountingView,
  source: FlowSource,
  question: Question,
): Measured<Tally> & Course<Tally> => {
  const { filter } = question
  const measured = measureOver(question, (windows, by) =>
    mapCounts(view.sums({ ...source, filter, by }, windows as Window[]), tallyOf),
  )
  return { ...measured, ...undatedOf(measured.total, measured.series) }
}

/** Sums the participants of activities; those whose number is not known add nothing. */
export const participants = (source: FlowSource): Measuring => ({
  measure: (view, question) => {
    const { filter, span } = question
    const [sum] = view.sums({ ...source, filter }, [span.now as Window]).total
    return { ...measureSums(view, source, question), ...(sum?.approximate && { approximate: true }) }
  },
  evidence: async (view, { span, filter }, page) => {
    const found = await passing(
      page,
      each => view.flowEvidence({ ...source, filter }, span.now as Window, each),
      ({ amount }) => amount !== null,
    )
    return found.map(evidence => ({
      ...itemOf(evidence, aggregateOf(source)),
      amount: Number(evidence.amount),
    }))
  },
})
