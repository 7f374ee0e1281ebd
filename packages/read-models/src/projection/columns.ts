import type pg from 'pg'

/** A column of a table; an array is a Postgres array, anything else that has parts is JSON. */
export type Column = { readonly name: string; readonly isArray: boolean }

/** The columns of a schema's tables, by table, in their order. */
export type Columns = ReadonlyMap<string, readonly Column[]>

const text = `
  select c.relname as "table", a.attname as name, t.typcategory = 'A' as "isArray"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
   where n.nspname = $1 and c.relkind = 'r'
   order by c.relname, a.attnum`

/** Reads which columns the tables of a schema have. */
export const readColumns = async (client: Pick<pg.Pool, 'query'>, schema: string): Promise<Columns> => {
  const { rows } = await client.query<Column & { table: string }>(text, [schema])
  return Map.groupBy(rows, row => row.table)
}
