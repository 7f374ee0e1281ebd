import type { Pool } from '@partnerships/event-log'
import { type ReadModel, schemaOf } from '../read-model.ts'
import { stillKnown } from '../row-key.ts'
import { besides } from './place.ts'

const contentColumns = `
  select string_agg(format('t.%I', a.attname), ', ' order by a.attnum) as columns
    from pg_attribute a
   where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'known_until'`

/** The tables whose rows, as they were known at a position, are others than those built beside them. */
export const differingTables = async (pool: Pool, model: ReadModel, position: number): Promise<string[]> => {
  const differing: string[] = []
  for (const table of model.tables) {
    const [running, built] = [`${schemaOf(model)}.${table}`, `${besides(model).schema}.${table}`]
    const { rows } = await pool.query<{ columns: string }>(contentColumns, [running])
    // Of all rows, in any order: how many, and a sum of 64-bit hashes.
    const sum = (name: string) => `
      select count(*), coalesce(sum(hashtextextended(
               row(${rows[0]?.columns}, case when t.known_until <= $1 then t.known_until else $2 end)::text, 0)::numeric), 0)
        from ${name} t where t.known_from <= $1`
    const { rows: sums } = await pool.query(`${sum(running)} union ${sum(built)}`, [position, stillKnown])
    if (sums.length > 1) differing.push(table)
  }
  return differing
}
