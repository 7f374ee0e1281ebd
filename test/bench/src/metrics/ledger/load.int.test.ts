import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { type TestDatabase, testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerService, postWorld } from '../testing/post-world.ts'
import { project } from '../testing/project.ts'
import { worldOf } from '../world/world.ts'
import { loadLedger } from './load.ts'

const world = worldOf(600, 3)
type Ledger = { readonly database: TestDatabase; readonly pool: Pool }
let loaded: Ledger
let posted: Ledger

const emptyLedger = async (): Promise<Ledger> => {
  const database = await testDatabase()
  const pool = openPool(database.url)
  await migrateEventLog(pool)
  return { database, pool }
}

beforeAll(async () => {
  loaded = await emptyLedger()
  posted = await emptyLedger()
  await loadLedger(loaded.pool, world)
  await postWorld(posted.pool, world)
})
afterAll(async () => {
  for (const { pool, database } of [loaded, posted]) {
    await pool.end()
    await database.drop()
  }
})

const both = async (text: string): Promise<unknown[][]> =>
  Promise.all([loaded, posted].map(async ({ pool }) => (await pool.query(text)).rows))

it.each([
  'select position, streamversion, source, id, type, subject, programme, event from event_log.events order by 1',
  'select source, id, position, content_hash from event_log.event_ids order by position',
  'select subject, version from event_log.streams order by subject',
  // The others were recorded today when posted: they are due tomorrow.
  `select subject, due from event_log.streams where due > now() + interval '2 days' order by subject`,
  'select subject from event_log.streams where due is not null order by subject',
  'select kind, value, subject from event_log.identifiers order by 1, 2',
  `select indexdef from pg_indexes where schemaname = 'event_log' order by 1`,
  `select conname, pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'event_log.events'::regclass order by 1`,
])('writes what the ledger writes of the same events: %s', async text => {
  const [bulk, http] = await both(text)
  expect(bulk?.length).toBeGreaterThan(0)
  expect(bulk).toEqual(http)
})

it('gives the read models the same rows', async () => {
  const digests = await project(loaded.pool)
  expect(digests).toEqual(await project(posted.pool))
  expect(new Set(Object.values(digests)).size).toBeGreaterThan(3)
})

it('leaves a ledger that goes on', async () => {
  const ledger = ledgerService(loaded.pool)
  const { rows } = await loaded.pool.query<{ head: number; subject: string }>(
    `select max(position) as head, max(subject) filter (where type = 'partnership.activated') as subject
       from event_log.events`,
  )
  const { head, subject } = rows[0] as { head: number; subject: string }
  const common = { specversion: '1.0', source: '/test', effective: '2025-02-01' }
  const { position } = await ledger.post([
    {
      ...common,
      id: '1',
      type: 'organisation.registered',
      subject: 'organisation/new',
      data: { name: 'New', kind: 'other' },
    },
    { ...common, id: '2', type: 'partnership.member-joined', subject, data: { organisation: 'new' } },
  ])
  await ledger.stop()
  expect(position).toBe(head + 2)
})
