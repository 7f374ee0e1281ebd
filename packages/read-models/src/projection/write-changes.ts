import type pg from 'pg'
import type { Changes, OpenedRow } from './fold-batch.ts'
import { type ReadModel, schemaOf } from './read-model.ts'

/** The row with all its columns, as a JSON object. */
const rowText = ({ known_from, ordinal, known_until, fingerprint, json }: OpenedRow): string =>
  `{"known_from":${known_from},"ordinal":${ordinal},"known_until":${known_until},"fingerprint":"${fingerprint}",${json.slice(1)}`

/** Writes what a batch changes, in the client's transaction. */
export const writeChanges = async (
  client: pg.ClientBase,
  model: ReadModel,
  { opened, closed }: Changes,
): Promise<void> => {
  const schema = schemaOf(model)
  for (const [table, rows] of Map.groupBy(closed, row => row.table)) {
    const text = `
      update ${schema}.${table} t set known_until = c.known_until
        from unnest($1::bigint[], $2::int[], $3::bigint[]) c (known_from, ordinal, known_until)
       where t.known_from = c.known_from and t.ordinal = c.ordinal`
    const columns = [rows.map(r => r.known_from), rows.map(r => r.ordinal), rows.map(r => r.known_until)]
    await client.query({ name: `close-${schema}-${table}`, text, values: columns })
  }
  for (const [table, rows] of Map.groupBy(opened, row => row.table)) {
    const text = `insert into ${schema}.${table} select * from json_populate_recordset(null::${schema}.${table}, $1)`
    const values = [`[${rows.map(rowText).join(',')}]`]
    await client.query({ name: `open-${schema}-${table}`, text, values })
  }
}
