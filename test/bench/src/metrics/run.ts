import { ledgerHead } from '@partnerships/event-log'
import { askAll } from './ask/ask-all.ts'
import { connectTo } from './ask/client.ts'
import { loadLedger } from './ledger/load.ts'
import { sortsOf } from './questions/sorts.ts'
import { report } from './report.ts'
import { settings } from './settings.ts'
import { openDatabase } from './stage/database.ts'
import { sayProgress } from './stage/progress.ts'
import { type Mark, projectTo } from './stage/projecting.ts'
import { startService } from './stage/service.ts'
import { sizesOf } from './stage/sizes.ts'
import { worldOf } from './world/world.ts'

/**
 * Metrics over a large ledger, in one run: projecting, sizes, memory, and how soon questions are answered, beside plain
 * SQL over the ledger's table that gives the same numbers. Fails when a number differs. `settings.ts` says what can
 * be set.
 */
const { partnerships, seed, dataDir } = settings
const world = worldOf(partnerships, seed)
const seconds = (since: number): number => (performance.now() - since) / 1_000

const database = await openDatabase(dataDir)
try {
  const { pool, url } = database
  const loading = performance.now()
  let { position: head } = await ledgerHead(pool)
  if (head === 0) {
    head = await loadLedger(pool, world, sayProgress('writing the ledger', 5 * partnerships))
    console.log(`wrote ${head.toLocaleString('en')} events in ${Math.round(seconds(loading))} s`)
  }

  const marks = [head / 50, head / 5, head].map(Math.floor)
  const projected: Mark[] = await projectTo(pool, url, marks, sayProgress('projecting', head))

  const starting = performance.now()
  const query = await startService('query', url)
  const idle = await query.memory()
  const client = connectTo(query.baseUrl, settings.connections)
  await client.get('/v1/metrics/active-partnerships')
  const load = { seconds: seconds(starting), idle, loaded: await query.memory() }
  console.log(`the query service answers after ${load.seconds.toFixed(1)} s`)

  const asked = await askAll(client, pool, sortsOf(world, head), settings)
  const memory = { ...load, busy: await query.memory() }
  client.close()
  await query.stop()
  const agrees = report({ head, projected, sizes: await sizesOf(pool), memory, asked })
  if (!agrees) process.exitCode = 1
} finally {
  await database.stop()
}
