import type { Row } from './read-model.ts'

const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, character => escapes[character] as string) : text

const quoted = (item: unknown): string => {
  if (item === null) return 'NULL'
  const text = String(item)
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
}

const arrayText = (items: readonly unknown[]): string => {
  let text = ''
  for (const item of items) text += text ? `,${quoted(item)}` : quoted(item)
  return `{${text}}`
}

const valueText = (value: unknown, isJson: boolean): string => {
  if (typeof value === 'string' && !isJson) return escaped(value)
  if (value === null || value === undefined) return '\\N'
  if (isJson || (typeof value === 'object' && !Array.isArray(value))) return escaped(JSON.stringify(value))
  return Array.isArray(value) ? escaped(arrayText(value)) : String(value)
}

/** A row's content in the text format of Postgres's COPY: its values in the order of its keys. */
export const rowText = (row: Row, jsonColumns: readonly string[]): string => {
  let text = ''
  for (const name in row) {
    const value = valueText(row[name], jsonColumns.includes(name))
    text += text ? `\t${value}` : value
  }
  return text
}
