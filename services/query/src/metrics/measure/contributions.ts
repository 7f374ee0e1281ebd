import { type Unit, units } from '@partnerships/contracts/words'
import type { FlowSource, Window } from '@partnerships/domain'
import type { CountingView } from '@partnerships/read-models'
import { aboutTotal, type Question } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureSums } from './participants.ts'

/** The units in which there is a contribution that may be in the window. */
const unitsIn = (
  view: CountingView,
  source: FlowSource,
  { filter }: Question,
  windows: readonly Window[],
): Unit[] =>
  units
    .filter(unit => !filter.unit || filter.unit.includes(unit))
    .sort()
    .filter(unit =>
      view
        .flow({ ...source, filter: { ...filter, unit: [unit] } }, windows)
        .total.some(({ possible }) => possible > 0),
    )

/** The question about the total of one unit. */
const inUnit = (question: Question, unit: Unit): Question => ({
  ...aboutTotal(question),
  filter: { ...question.filter, unit: [unit] },
})

/** Ends a request for what can't be told of amounts in several units. */
const checkUnits = ({ definition, span, group }: Question, units: readonly Unit[]): void => {
  const asked = [span.interval && 'interval', group && 'group', span.before && 'compare'].filter(
    name => name !== undefined,
  )
  if (units.length > 1 && asked.length > 0)
    refuse(
      `The parameter unit is needed with ${asked.join(' and ')}: ${definition.name} are in ${units.join(' and ')}, which don’t add up.`,
    )
}

/** Sums contributions, each unit by itself. */
export const contributions = (source: FlowSource): Measuring => ({
  measure: (view, question) => {
    const { now, before } = question.span
    const present = unitsIn(view, source, question, [now as Window])
    const all = before ? unitsIn(view, source, question, [now, before.earlier] as Window[]) : present
    checkUnits(question, all)
    if (present.length > 1)
      return {
        units: present.map(unit => ({ unit, ...measureSums(view, source, inUnit(question, unit)).total })),
        total: null,
      }
    const measured = measureSums(view, source, question)
    const [unit] = all
    return { units: present.map(unit => ({ unit, ...measured.total })), ...(unit && { unit }), ...measured }
  },
  evidence: async (view, { span, filter }, page) => {
    const found = await view.flowEvidence({ ...source, filter }, span.now as Window, page)
    return found.map(evidence => ({
      ...itemOf(evidence),
      amount: Number(evidence.amount),
      ...(evidence.unit !== null && { unit: evidence.unit }),
    }))
  },
})
