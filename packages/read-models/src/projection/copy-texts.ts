import type { OpenedRow } from './fold-stream.ts'

/** Rows of a table in the text format of Postgres's COPY. */
export type CopyText = {
  readonly table: string
  /** Their columns, as COPY lists them. */
  readonly columns: string
  readonly rows: string | Uint8Array
}

const columnsOf = ({ row }: OpenedRow): string =>
  ['known_from', 'ordinal', 'known_until', 'fingerprint', ...Object.keys(row)].map(name => `"${name}"`).join()

const line = ({ known_from, ordinal, known_until, fingerprint, text }: OpenedRow): string =>
  `${known_from}\t${ordinal}\t${known_until}\t${fingerprint}\t${text}\n`

/** What is to be written into each table. */
export const copyTexts = (opened: readonly OpenedRow[]): (CopyText & { readonly rows: string })[] => {
  const texts = new Map<string, { table: string; columns: string; rows: string }>()
  for (const row of opened) {
    const text = texts.get(row.table)
    if (text) text.rows += line(row)
    else texts.set(row.table, { table: row.table, columns: columnsOf(row), rows: line(row) })
  }
  return [...texts.values()]
}
