import type { Pool } from '@partnerships/event-log'

type Index = { readonly definition: string; readonly drop: string }

// A key's index goes and comes with its constraint.
const text = `
  select case when c.oid is null then pg_get_indexdef(i.indexrelid)
              else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname,
                          pg_get_constraintdef(c.oid)) end as definition,
         case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
              else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop
    from pg_index i
    left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
   where i.indrelid::regclass = any ($1::regclass[])
   order by i.indexrelid`

/** Does something to tables while they have no indexes, and builds these again: sorted, which is a lot faster. */
export const withoutIndexes = async <Result>(
  pool: Pool,
  tables: readonly string[],
  task: () => Promise<Result>,
): Promise<Result> => {
  const { rows: indexes } = await pool.query<Index>(text, [tables])
  for (const { drop } of indexes) await pool.query(drop)
  const result = await task()
  for (const { definition } of indexes)
    await pool.query(`set maintenance_work_mem = '512MB'; ${definition}; reset maintenance_work_mem`)
  return result
}
