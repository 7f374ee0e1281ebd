import type { Pool } from '@partnerships/event-log'
import type pg from 'pg'
import { inTransaction } from '../in-transaction.ts'

type Client = Pick<pg.ClientBase, 'query'>

const tablesOf = `
  select c.relname as name, array_to_string(c.reloptions, ', ') as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = $1 and c.relkind = 'r'`

/**
 * Makes a schema with empty tables like those of another one, without their indexes. They are not vacuumed until they
 * have them: nothing in them is dead.
 */
export const createTables = async (client: Client, like: string, schema: string): Promise<void> => {
  await client.query(`create schema ${schema}`)
  const { rows } = await client.query<{ name: string; options: string | null }>(tablesOf, [like])
  for (const { name, options } of rows)
    await client.query(
      `create table ${schema}.${name} (like ${like}.${name} including all excluding indexes)
       with (${options ? `${options}, ` : ''}autovacuum_enabled = off)`,
    )
}

const columnsOf = `
  select string_agg(format('%I.%I %s', c.relname, a.attname, a.atttypid::regtype), ', '
                    order by c.relname, a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where n.nspname = $1 and c.relkind = 'r'`

/** Whether two schemas have the same tables with the same columns. */
export const haveSameTables = async (client: Client, one: string, other: string): Promise<boolean> => {
  const [a, b] = [await client.query(columnsOf, [one]), await client.query(columnsOf, [other])]
  return a.rows[0].columns === b.rows[0].columns
}

// Keys first, as constraints; then the indexes that are none. Only what the other schema lacks.
const missingIndexes = `
  select case when k.conname is null
              then replace(pg_get_indexdef(i.indexrelid),
                           format(' ON %I.%I ', $1::text, t.relname), format(' ON %I.%I ', $2::text, t.relname))
              else format('alter table %I.%I add constraint %I %s',
                          $2::text, t.relname, k.conname, pg_get_constraintdef(k.oid))
         end as statement
    from pg_index i
    join pg_class x on x.oid = i.indexrelid
    join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = t.oid
   where n.nspname = $1
     and not exists (
       select from pg_class o join pg_namespace m on m.oid = o.relnamespace
        where m.nspname = $2 and o.relname = x.relname)
   order by t.relname, k.conname is null, x.relname`

/** Gives tables the indexes of those that they are like, one after the other; those that are there already stay. */
export const indexTables = async (pool: Pool, like: string, schema: string): Promise<void> => {
  const { rows } = await pool.query<{ statement: string }>(missingIndexes, [like, schema])
  for (const { statement } of rows)
    await inTransaction(pool, async client => {
      await client.query(`set local maintenance_work_mem = '256MB'`)
      await client.query(statement)
    })
  for (const { name } of (await pool.query<{ name: string }>(tablesOf, [schema])).rows)
    await pool.query(`alter table ${schema}.${name} reset (autovacuum_enabled)`)
}

/** Drops a schema with its tables, each once nobody reads it any more. */
export const dropTables = async (client: Client, schema: string): Promise<void> => {
  // One by one: who reads several of them is never waited for with one of them held.
  const { rows } = await client.query<{ name: string }>(tablesOf, [schema])
  for (const { name } of rows) await client.query(`drop table ${schema}.${name}`)
  await client.query(`drop schema if exists ${schema} cascade`)
}
