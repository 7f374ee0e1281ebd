import { randomUUID } from 'node:crypto'
import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { testDatabase } from '@partnerships/testing'

export type TestLedger = {
  readonly pool: Pool
  readonly url: string
  /** Records so many events more. */
  record(count: number): Promise<void>
  /** Gives the ledger another id, as a restore does. */
  renew(): Promise<void>
  /** Loses every event after a position, as a restore may. */
  cutAfter(position: number): Promise<void>
  /** Makes every read of the ledger fail, until it is shown again. */
  hide(): Promise<void>
  show(): Promise<void>
  drop(): Promise<void>
}

/** Every seventh event is of no programme, and every thousandth carries a trace. */
const insert = `
  insert into event_log.events
    (position, streamversion, recordedtime, source, id, type, subject, programme, event)
  select position, 1, now() + position * interval '1 microsecond', source, id, type, subject, programme,
         json_build_object('specversion', '1.0', 'source', source, 'id', id, 'type', type, 'subject', subject,
           'data', json_build_object('note', repeat('x', 300)))::text
    from (select head.position + n as position, '/test' as source, $2 || n as id,
                 case when n % 7 = 0 then 'organisation.registered' else 'partnership.signed' end as type,
                 case when n % 7 = 0 then 'organisation/o' else 'partnership/p' end || n as subject,
                 case when n % 7 = 0 then null else 'essaim' end as programme
            from generate_series(1, $1::int) n,
                 (select coalesce(max(position), 0) as position from event_log.events) head) e`

/** A ledger of its own, filled as fast as the database takes it. */
export async function testLedger(): Promise<TestLedger> {
  const database = await testDatabase()
  const pool = openPool(database.url)
  await migrateEventLog(pool)
  return {
    pool,
    url: database.url,
    async record(count) {
      await pool.query(insert, [count, `${randomUUID()}-`])
    },
    async renew() {
      await pool.query('update event_log.ledger set ledgerid = gen_random_uuid()')
    },
    async cutAfter(position) {
      await pool.query('delete from event_log.events where position > $1', [position])
    },
    async hide() {
      await pool.query('alter table event_log.events rename to hidden')
    },
    async show() {
      await pool.query('alter table event_log.hidden rename to events')
    },
    async drop() {
      await pool.end()
      await database.drop()
    },
  }
}
