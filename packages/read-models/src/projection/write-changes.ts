import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyText, copyTexts } from './copy-texts.ts'
import type { Changes } from './fold-batch.ts'
import type { ClosedRow } from './fold-stream.ts'

/** Writes what a batch changes into the tables of a schema, in the client's transaction. */
export const writeChanges = async (
  client: pg.ClientBase,
  schema: string,
  { opened, closed }: Pick<Changes, 'opened' | 'closed'>,
): Promise<void> => {
  await closeRows(client, schema, closed)
  for (const text of copyTexts(opened)) await copyRows(client, schema, text)
}

/** Adds rows to a table of a schema, in the client's transaction. */
export const copyRows = async (
  client: pg.ClientBase,
  schema: string,
  { table, columns, rows }: CopyText,
): Promise<void> => {
  const into = client.query(copyFrom(`copy ${schema}.${table} (${columns}) from stdin`))
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
    const { rowCount } = await client.query({ name: `close-${schema}-${table}`, text, values: columns })
    if (rowCount !== rows.length)
      throw new Error(`${schema}.${table} holds other rows than the ledger gives: rebuild it`)
  }
}
