import { type Unit, units } from '@partnerships/contracts/words'
import type { FlowSource, Tally, Window } from '@partnerships/domain'
import type { CountingView, Sum } from '@partnerships/read-models'
import type { Question } from '../ask/question.ts'
import { refuse } from '../ask/refuse.ts'
import { itemOf } from './evidence.ts'
import type { Measuring } from './measuring.ts'
import { measureSums, tallyOf } from './participants.ts'

type Sums = ReadonlyMap<string, readonly Sum[]>

/** The sums of each unit in which there is a contribution that may be in a window. */
const sumsByUnit = (
  view: CountingView,
  source: FlowSource,
  { filter }: Question,
  windows: readonly Window[],
): Sums => view.sums({ ...source, filter, by: { dimension: 'unit' } }, windows).groups

const unitsIn = (sums: Sums): Unit[] => units.filter(unit => sums.has(unit)).sort()

const nothing: Tally = { value: 0, possible: 0 }

/** The total of a unit, of the sums of one window. */
const totalIn = (sums: Sums, unit: Unit | undefined): Tally => {
  const [sum] = (unit !== undefined && sums.get(unit)) || []
  return sum ? tallyOf(sum) : nothing
}

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
    const { group } = question
    const { now, before, interval } = question.span
    const sums = sumsByUnit(view, source, question, [now as Window])
    const present = unitsIn(sums)
    const all = before
      ? unitsIn(sumsByUnit(view, source, question, [now, before.earlier] as Window[]))
      : present
    checkUnits(question, all)
    const totals = present.map(unit => ({ unit, ...totalIn(sums, unit) }))
    if (present.length > 1) return { units: totals, total: null }
    const [unit] = all
    const isOfTotal = !interval && !group && !before
    const measured = isOfTotal ? { total: totalIn(sums, unit) } : measureSums(view, source, question)
    return { units: totals, ...(unit && { unit }), ...measured }
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
