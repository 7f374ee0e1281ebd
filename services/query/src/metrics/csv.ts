import type { MetricAnswer } from './answer.ts'
import { csvLines } from './csv-lines.ts'
import { isRatio, isTally, type Total } from './measure/total.ts'

const columnsOf = (total: Total | null): string[] => {
  if (total === null || isTally(total)) return ['value', 'possible']
  if (!isRatio(total)) return ['median', 'p90', 'excluded']
  const parts = ['value', 'numerator', 'denominator']
  return total.excluded === undefined ? parts : [...parts, 'excluded', 'immature']
}

/**
 * The groups (each with its series), else the series, else the total, as CSV. Contributions have a column for their
 * unit and, without a series or groups, a line for each unit.
 */
export const csvOf = (answer: MetricAnswer): string => {
  const { groups, series, total, units, denominator } = answer
  const [only] = units ?? []
  const every = { ...(units && { unit: only?.unit }), ...(denominator !== undefined && { denominator }) }
  const when = 'at' in answer ? { at: answer.at } : { from: answer.from, to: answer.to }
  const totals = [
    ...(units ? ['unit'] : []),
    ...columnsOf(total),
    ...(denominator === undefined ? [] : ['denominator']),
  ]
  if (groups && series)
    return csvLines(
      ['key', 'label', 'from', 'to', ...totals],
      groups.flatMap(({ key, label, series = [] }) =>
        series.map(bucket => ({ key, label, ...every, ...bucket })),
      ),
    )
  if (groups)
    return csvLines(
      ['key', 'label', ...totals],
      groups.map(({ key, label, total }) => ({ key, label, ...every, ...total })),
    )
  if (series)
    return csvLines(
      ['from', 'to', ...totals],
      series.map(bucket => ({ ...every, ...bucket })),
    )
  const rows = units && units.length > 0 ? units : [{ ...every, ...total }]
  return csvLines(
    [...Object.keys(when), ...totals],
    rows.map(row => ({ ...when, ...row })),
  )
}
