import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '@partnerships/event-log'
import { migrateReadModels, partnerships, readCheckpoint, readProjections } from '@partnerships/read-models'
import { type Posting, type TestLedger, testLedger } from '@partnerships/read-models/testing'
import { createLog } from '@partnerships/service-kit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Projector, startProjector } from './app.ts'

const schema = 'partnerships_v3'
const script = (name: string) => new URL(`./${name}.ts`, import.meta.url).pathname

let ledger: TestLedger
let pool: Pool
let projector: Projector
let head = 0
const children = new Set<ChildProcess>()

beforeEach(async () => {
  ledger = await testLedger()
  pool = ledger.pool
  await migrateReadModels(pool)
  for (let i = 0; i < 3_000; i += 500) await record(i, i + 500)
  projector = startProjector({ pool, log: createLog('projector', 'silent'), standbyMs: 100 })
  await until(caughtUp)
}, 60_000)
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await projector.stop()
  await ledger.drop()
})

const life = (id: string): Posting[] => [
  {
    subject: `partnership/${id}`,
    type: 'partnership.signed',
    effective: '2020',
    data: { programme: 'p', kind: 'agreement', members: [{ organisation: 'o' }] },
  },
  { subject: `partnership/${id}`, type: 'partnership.activated', effective: '2021', data: {} },
]

const record = async (from: number, to: number): Promise<void> => {
  head = await ledger.record(...Array.from({ length: to - from }, (_, n) => life(`p${from + n}`)).flat())
}

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await sleep(5)
}

const caughtUp = async () =>
  (await readProjections(pool)).some(({ name, position }) => name === 'partnerships' && position === head)

/** A command in a process of its own. */
const run = (command: string): ChildProcess => {
  const { NODE_COMPILE_CACHE } = process.env
  const env = { NODE_COMPILE_CACHE, DATABASE_URL: ledger.url }
  const child = spawn(process.execPath, [script(command), 'partnerships'], { env, stdio: 'ignore' })
  children.add(child)
  return child
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  children.delete(child)
  return child.exitCode
}

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await ended(child)
}

/** Whether a statement of the command waits for somebody else's lock. */
const waits = async () => {
  const { rows } = await pool.query(
    `select from pg_stat_activity
      where datname = current_database() and application_name = 'rebuild' and wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}

const schemas = async (): Promise<string[]> => {
  const { rows } = await pool.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname like 'partnerships%' order by 1`,
  )
  return rows.map(({ nspname }) => nspname)
}

const generation = async (): Promise<number> => {
  const text = `select generation from read_models.projections where name = 'partnerships'`
  return (await pool.query(text)).rows[0].generation
}

/** Holds a lock until told, kills the rebuild that has come to wait for it, and lets go. */
const killWaitingFor = async (lock: string) => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query(lock)
  const child = run('rebuild')
  await until(waits)
  await kill(child)
  await client.query('rollback')
  client.release()
}

const expectWhole = async () => {
  expect(await ended(run('rebuild'))).toBe(0)
  expect(await schemas()).toEqual([schema])
  await record(10_000, 10_100)
  await until(caughtUp)
  expect(await ended(run('verify'))).toBe(0)
}

describe('a rebuild that is killed', () => {
  test('at random moments, while events come, goes on when called again', async () => {
    const { rows } = await pool.query('select ledgerid from event_log.ledger')
    const before = await readCheckpoint(pool, partnerships, rows[0].ledgerid)
    for (let kills = 0; kills < 3; kills++) {
      const child = run('rebuild')
      await record(3_000 + 20 * kills, 3_020 + 20 * kills)
      await sleep(Math.random() * 1_500)
      await kill(child)
    }
    await expectWhole()
    const after = await readCheckpoint(pool, partnerships, rows[0].ledgerid)
    expect(after.position).toBeGreaterThan(before.position)
  }, 120_000)

  test('before, in and after the switch leaves what answers whole', async () => {
    // Before: it waits for the checkpoint's row.
    await killWaitingFor(`select from read_models.projections where name = 'partnerships' for update`)
    expect([await generation(), await schemas()]).toEqual([1, [schema, `${schema}_rebuild`]])
    // In it: both schemas are renamed, and it waits to take its own row away.
    await killWaitingFor(`select from read_models.rebuilds for update`)
    expect([await generation(), await schemas()]).toEqual([1, [schema, `${schema}_rebuild`]])
    // After: it waits for a reader of the tables that answered.
    await killWaitingFor(`select from ${schema}.steps limit 1`)
    expect([await generation(), await schemas()]).toEqual([2, [schema, `${schema}_replaced`]])
    await expectWhole()
    expect(await generation()).toBe(3)
  }, 120_000)
})
