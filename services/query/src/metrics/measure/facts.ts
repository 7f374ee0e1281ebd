import type { Aggregate } from '@partnerships/contracts'
import { type FlowSource, sumOf, type Tally, type Window } from '@partnerships/domain'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureOver } from './over.ts'

/** What the total is sure of and no bucket. */
export const undatedOf = (total: Tally, series: readonly Tally[] | undefined): { undated?: number } =>
  series ? { undated: sumOf([total.value, ...series.map(({ value }) => -value)]) } : {}

const aggregates = {
  partnerships: 'partnership',
  activities: 'activity',
  partners: 'organisation',
} as const satisfies Record<FlowSource['of'], Aggregate>

/** What the facts of a source are facts of. */
export const aggregateOf = ({ of }: FlowSource): Aggregate => aggregates[of]

/** Counts facts. */
export const facts = (source: FlowSource): Measuring => ({
  measure: async (view, question) => {
    const { filter } = question
    await view.prepare({ ...source, filter, by: question.group })
    const measured = measureOver(question, (windows, by) =>
      view.flow({ ...source, filter, by }, windows as Window[]),
    )
    return { ...measured, ...undatedOf(measured.total, measured.series) }
  },
  evidence: async (view, { span, filter }, page) => {
    await view.prepare({ ...source, filter })
    const found = await view.flowEvidence({ ...source, filter }, span.now as Window, page)
    return found.map(evidence => itemOf(evidence, aggregateOf(source)))
  },
})
