import type { MetricAnswer } from './answer.ts'

type Cell = string | number

const escaped = (cell: Cell): string =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)

const lines = (header: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  [header, ...rows.map(row => header.map(name => row[name] as Cell))]
    .map(cells => `${cells.map(escaped).join(',')}\r\n`)
    .join('')

/** The groups (each with its series), else the series, else the total, as CSV (RFC 4180) with a header line. */
export const csvOf = (answer: MetricAnswer): string => {
  const { groups, series, total } = answer
  if (groups && series)
    return lines(
      ['key', 'label', 'from', 'to', 'value', 'possible'],
      groups.flatMap(({ key, label, series = [] }) => series.map(bucket => ({ key, label, ...bucket }))),
    )
  if (groups)
    return lines(
      ['key', 'label', 'value', 'possible'],
      groups.map(({ key, label, total }) => ({ key, label, ...total })),
    )
  if (series) return lines(['from', 'to', 'value', 'possible'], series)
  const when = 'at' in answer ? ['at'] : ['from', 'to']
  return lines([...when, 'value', 'possible'], [{ ...answer, ...total }])
}
