import type { Pool } from '@partnerships/event-log'

// Indexes and long texts included; what deleted rows have left behind as well.
const text = `
  select n.nspname as schema, sum(pg_total_relation_size(c.oid)) as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and (n.nspname in ('event_log', 'read_models') or n.nspname ~ '_v\\d+$')
   group by 1 order by 2 desc`

/** What the tables of each schema take up on disk, the largest first. */
export const sizesOf = async (pool: Pool): Promise<{ readonly schema: string; readonly bytes: number }[]> => {
  const { rows } = await pool.query<{ schema: string; bytes: string }>(text)
  return rows.map(({ schema, bytes }) => ({ schema, bytes: Number(bytes) }))
}
