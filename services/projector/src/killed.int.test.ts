import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { migrateReadModels, readModels, readProjections } from '@partnerships/read-models'
import { type Posting, type TestLedger, testLedger } from '@partnerships/read-models/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const partnerships = 1_500
const main = new URL('./main.ts', import.meta.url).pathname

let ledger: TestLedger
let head: number
const children = new Set<ChildProcess>()

beforeAll(async () => {
  ledger = await testLedger()
  await migrateReadModels(ledger.pool)
  for (let i = 0; i < partnerships; i += 300)
    head = await ledger.record(...Array.from({ length: 300 }, (_, n) => life(`p${i + n}`)).flat())
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await ledger.drop()
})

/** Of which each event but the first closes rows that the one before has opened. */
const life = (id: string): Posting[] => [
  {
    subject: `partnership/${id}`,
    type: 'partnership.signed',
    effective: '2020',
    data: { programme: 'p', kind: 'agreement', members: [{ organisation: 'o' }] },
  },
  { subject: `partnership/${id}`, type: 'partnership.activated', effective: '2021', data: {} },
  { subject: `partnership/${id}`, type: 'partnership.completed', effective: '2022', data: {} },
]

/** A projector in a process of its own. */
const run = (): ChildProcess => {
  const { NODE_COMPILE_CACHE } = process.env
  const env = { NODE_COMPILE_CACHE, DATABASE_URL: ledger.url, LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' })
  children.add(child)
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
  children.delete(child)
}

const reached = async (): Promise<number> => {
  const positions = (await readProjections(ledger.pool)).map(({ position }) => position)
  return positions.length === readModels.length ? Math.min(...positions) : 0
}

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 5))
}

const projections = async () =>
  (await readProjections(ledger.pool)).map(({ name, position, digest }) => ({ name, position, digest }))

const counts = async () => {
  const { rows } = await ledger.pool.query(`
    select (select count(*) from partnerships_v3.steps) as steps,
           (select count(*) from partnerships_v3.states) as states`)
  return rows[0]
}

test('killed again and again, beside another one, it comes to what one gets that is left alone', async () => {
  const other = run()
  for (let kills = 0; kills < 3; kills++) {
    const child = run()
    const before = await reached()
    await until(async () => before === head || (await reached()) > before)
    await kill(child)
    if (kills === 0) await kill(other)
  }
  const last = run()
  await until(async () => (await reached()) === head)
  await kill(last)
  expect(await counts()).toEqual({ steps: 3 * partnerships, states: 3 * partnerships })
  const disturbed = await projections()

  await ledger.pool.query(`
    truncate read_models.projections, partnerships_v3.steps, partnerships_v3.states`)
  expect(await counts()).toEqual({ steps: 0, states: 0 })
  const child = run()
  await until(async () => (await reached()) === head)
  await kill(child)
  expect(await projections()).toEqual(disturbed)
}, 240_000)
