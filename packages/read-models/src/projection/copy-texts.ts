import type { OpenedRow } from './fold-stream.ts'

/** Rows of a table in the text format of Postgres's COPY. */
export type CopyText = {
  readonly table: string
  /** Their columns, as COPY lists them. */
  readonly columns: string
  readonly rows: string | Uint8Array
}

const columnsOf = ({ row }: OpenedRow): string =>
  ['known_from', 'ordinal', 'known_until', ...Object.keys(row)].map(name => `"${name}"`).join()

const line = ({ known_from, ordinal, known_until, text }: OpenedRow): string =>
  `${known_from}\t${ordinal}\t${known_until}\t${text}\n`

/** What is to be written into each table. */
export const copyTexts = (opened: readonly OpenedRow[]): (CopyText & { readonly rows: string })[] =>
  [...Map.groupBy(opened, ({ table }) => table)].map(([table, rows]) => ({
    table,
    columns: columnsOf(rows[0] as OpenedRow),
    rows: rows.map(line).join(''),
  }))
