import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { createQueryApp } from '@partnerships/query'
import { createHttpApp, createLog, createMetrics, type Serving, serve } from '@partnerships/service-kit'
import { type TestDatabase, testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { compare } from './ask/agreement.ts'
import { type Client, connectTo } from './ask/client.ts'
import { loadLedger } from './ledger/load.ts'
import type { Sort } from './questions/question.ts'
import { sortsOf } from './questions/sorts.ts'
import { project } from './testing/project.ts'
import { worldOf } from './world/world.ts'

const world = worldOf(1_500)
let database: TestDatabase
let pool: Pool
let serving: Serving
let client: Client
let sorts: Sort[]

beforeAll(async () => {
  database = await testDatabase()
  pool = openPool(database.url)
  await migrateEventLog(pool)
  sorts = sortsOf(world, await loadLedger(pool, world))
  await project(pool)
  const features = [createQueryApp({ pool })]
  const log = createLog('query', 'silent')
  const app = createHttpApp({ features, checks: {}, metrics: createMetrics('query'), log })
  serving = await serve({ app, host: '127.0.0.1', port: 0 })
  client = connectTo(serving.url)
  // What is counted is loaded first, which may take longer than the service has a question wait.
  await vi.waitFor(() => client.get('/v1/metrics/active-partnerships'), { timeout: 50_000, interval: 200 })
})
afterAll(async () => {
  client.close()
  await serving.stop(100)
  await pool.end()
  await database.drop()
})

const questionsOf = ({ next }: Sort, count: number) => Array.from({ length: count }, next)

it('has the service and plain SQL agree on every question that both can answer', async () => {
  const differing: unknown[] = []
  let counted = 0
  for (const sort of sorts)
    for (const question of questionsOf(sort, 3)) {
      if (!question.sql) continue
      const { agrees, service, sql } = await compare(client, pool, question, question.sql())
      if (!agrees) differing.push({ path: question.path, service, sql })
      counted += Object.keys(sql).length
    }
  expect(differing).toEqual([])
  expect(counted).toBeGreaterThan(300)
})
