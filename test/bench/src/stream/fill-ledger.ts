import type pg from 'pg'

/** Events that are only to be read, as many as asked for, as fast as the database takes them. */
const insert = `
  insert into event_log.events
    (position, streamversion, recordedtime, source, id, type, subject, programme, event)
  select position, 1, now() + position * interval '1 microsecond', '/bench', id, 'organisation.registered',
         'organisation/' || id, null,
         json_build_object('specversion', '1.0', 'source', '/bench', 'id', id, 'type', 'organisation.registered',
           'subject', 'organisation/' || id, 'effective', '2020',
           'data', json_build_object('name', 'O', 'kind', 'association'))::text
    from (select head.position + n as position, 'fill-' || (head.position + n) as id
            from generate_series(1, $1::int) n,
                 (select coalesce(max(position), 0) as position from event_log.events) head) e`

/** Adds events to a ledger that nothing but streams reads, and resolves to its last position. */
export const fillLedger = async (pool: pg.Pool, events: number): Promise<number> => {
  await pool.query(insert, [events])
  const { rows } = await pool.query<{ position: string }>(
    'select max(position) as position from event_log.events',
  )
  return Number(rows[0]?.position)
}
