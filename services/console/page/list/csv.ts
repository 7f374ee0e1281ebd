import type { Column } from './column.ts'

/** The rows as CSV (RFC 4180): a line of names, then theirs. What a spreadsheet would compute is defused. */
export const csvOf = async <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string> => {
  const { default: Papa } = await import('papaparse')
  const written = columns.flatMap(({ key, text }) => (text ? [{ key, text }] : []))
  const fields = written.map(({ key }) => key)
  const data = rows.map(row => written.map(({ text }) => text(row) ?? ''))
  return Papa.unparse({ fields, data }, { escapeFormulae: true })
}
