import { migrateReadModels, readCheckpoint, readModels } from '@partnerships/read-models'
import { type Posting, type TestLedger, testLedger } from '@partnerships/read-models/testing'
import { createLog } from '@partnerships/service-kit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Projector, startProjector } from './app.ts'

const log = createLog('projector', 'silent')
let ledger: TestLedger
const running: Projector[] = []

beforeEach(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(projector => projector.stop()))
  await ledger.drop()
})

const start = (options: { batch?: number; longLedger?: number } = {}): Projector => {
  const projector = startProjector({ pool: ledger.pool, log, standbyMs: 100, ...options })
  running.push(projector)
  return projector
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 10))
}

const checkpoints = async () => {
  const { rows } = await ledger.pool.query('select ledgerid from event_log.ledger')
  return Promise.all(readModels.map(model => readCheckpoint(ledger.pool, model, rows[0].ledgerid)))
}

const all = async (position: number) => (await checkpoints()).every(c => c.position === position)

const partnerships = (from: number, to: number): Posting[] =>
  Array.from({ length: to - from }, (_, i) => ({
    subject: `partnership/p${from + i}`,
    type: 'partnership.activated',
    effective: '2022-03-01',
    data: { programme: 'p', kind: 'agreement', members: [{ organisation: 'o' }] },
  }))

const facts = async (): Promise<number> =>
  (await ledger.pool.query('select count(*)::int as n from partnerships_v3.steps')).rows[0].n

describe('a projector', () => {
  test('takes in what is there and what comes', async () => {
    await ledger.record(...partnerships(0, 30))
    const projector = start({ batch: 7 })
    await until(() => all(30))
    await ledger.record(...partnerships(30, 40))
    await until(() => all(40))
    expect(projector.status()).toMatchObject({ state: 'projecting', position: 40 })
    expect(await facts()).toBe(40)
  })

  test('goes on where another stopped', async () => {
    await ledger.record(...partnerships(0, 50))
    const first = start({ batch: 1 })
    await until(() => first.status().position >= 5)
    await first.stop()
    expect((await checkpoints())[0]?.position).toBeLessThan(50)
    start()
    await until(() => all(50))
    expect(await facts()).toBe(50)
  })

  test('works while others stand by, and one of them takes over', async () => {
    await ledger.record(...partnerships(0, 200))
    const projectors = [start({ batch: 3 }), start({ batch: 5 }), start({ batch: 7 })]
    await until(() => all(200))
    expect(await facts()).toBe(200)
    const states = () => projectors.map(p => p.status().state)
    await until(() => states().includes('standby'))
    const [gone] = projectors.filter(p => p.status().state === 'projecting')
    await gone?.stop()
    await ledger.record(...partnerships(200, 210))
    await until(() => all(210))
    expect(await facts()).toBe(210)
  })

  test('builds what holds nothing of a long ledger from whole streams, and keeps up the others meanwhile', async () => {
    await ledger.record(...partnerships(0, 30))
    const first = start()
    await until(() => all(30))
    const digests = (await checkpoints()).map(({ digest }) => digest)
    await first.stop()
    await ledger.pool.query(`
      delete from read_models.projections where name = 'partnerships';
      truncate partnerships_v3.steps, partnerships_v3.states`)
    start({ longLedger: 30 })
    await until(() => all(30))
    expect((await checkpoints()).map(({ digest }) => digest)).toEqual(digests)
    const { rows } = await ledger.pool.query(
      `select generation from read_models.projections order by name = 'partnerships'`,
    )
    expect(rows.map(({ generation }) => generation)).toEqual([...Array(readModels.length - 1).fill(1), 2])
    await ledger.record(...partnerships(30, 40))
    await until(() => all(40))
    expect(await facts()).toBe(40)
  })

  test('stops and says so when the read tables are of another ledger, or ahead of it', async () => {
    await ledger.record(...partnerships(0, 3))
    const first = start()
    await until(() => all(3))
    await first.stop()
    await ledger.pool.query('update event_log.ledger set ledgerid = gen_random_uuid()')
    const second = start()
    await until(() => second.status().state === 'stopped')
    expect(second.status().why).toContain('not of this ledger')
    expect(await facts()).toBe(3)
  })
})
