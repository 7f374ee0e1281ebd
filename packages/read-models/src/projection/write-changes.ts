import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Columns } from './columns.ts'
import { copyTexts } from './copy-text.ts'
import type { Changes } from './fold-batch.ts'
import type { ClosedRow } from './fold-stream.ts'

/** Writes what a batch changes into the tables of a schema, in the client's transaction. */
export const writeChanges = async (
  client: pg.ClientBase,
  schema: string,
  columns: Columns,
  { opened, closed }: Changes,
): Promise<void> => {
  await closeRows(client, schema, closed)
  for (const [table, text] of copyTexts(columns, opened)) await copyRows(client, `${schema}.${table}`, text)
}

/** Adds rows to a table, given as COPY text, in the client's transaction. */
export const copyRows = async (
  client: pg.ClientBase,
  table: string,
  rows: string | Uint8Array,
): Promise<void> => {
  const into = client.query(copyFrom(`copy ${table} from stdin`))
  into.end(rows)
  await finished(into)
}

const closeRows = async (
  client: pg.ClientBase,
  schema: string,
  closed: readonly ClosedRow[],
): Promise<void> => {
  for (const [table, rows] of Map.groupBy(closed, row => row.table)) {
    const text = `
      update ${schema}.${table} t set known_until = c.known_until
        from unnest($1::bigint[], $2::int[], $3::bigint[]) c (known_from, ordinal, known_until)
       where t.known_from = c.known_from and t.ordinal = c.ordinal`
    const columns = [rows.map(r => r.known_from), rows.map(r => r.ordinal), rows.map(r => r.known_until)]
    await client.query({ name: `close-${schema}-${table}`, text, values: columns })
  }
}
