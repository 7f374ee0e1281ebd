import type { Column } from './columns.ts'
import type { OpenedRow } from './fold-stream.ts'

const special = /[\\\t\n\r]/g
const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string => text.replace(special, character => named[character] ?? character)

const arrayItem = (item: unknown): string =>
  item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`

const valueText = (value: unknown, { isArray }: Column): string => {
  switch (typeof value) {
    case 'string':
      return escaped(value)
    case 'object':
      if (value === null) return '\\N'
      return escaped(isArray ? `{${(value as unknown[]).map(arrayItem).join()}}` : JSON.stringify(value))
    case 'undefined':
      return '\\N'
    default:
      return String(value)
  }
}

/** A row as a line of Postgres's COPY in text format, with the columns of its table in their order. */
export const copyLine = (columns: readonly Column[], opened: OpenedRow): string => {
  const { row, known_from, ordinal, known_until, fingerprint } = opened
  const whole: Readonly<Record<string, unknown>> = { ...row, known_from, ordinal, known_until, fingerprint }
  return `${columns.map(column => valueText(whole[column.name], column)).join('\t')}\n`
}

/** Rows as the COPY text of each of their tables. */
export const copyTexts = (
  columns: ReadonlyMap<string, readonly Column[]>,
  rows: readonly OpenedRow[],
): Map<string, string> => {
  const texts = new Map<string, string>()
  for (const row of rows) {
    const { table } = row
    texts.set(table, (texts.get(table) ?? '') + copyLine(columns.get(table) ?? [], row))
  }
  return texts
}
