import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNats, startNats, startPostgres } from '@partnerships/embedded'
import { startStack } from '@partnerships/stack'
import pg from 'pg'
import { prepare } from '../load/post-events.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import { catchUp } from './catch-up.ts'
import { fillLedger } from './fill-ledger.ts'
import { bytesPerIdleClient } from './memory.ts'
import { latenciesOverHttp } from './over-http.ts'
import { latenciesOverNats } from './over-nats.ts'

/**
 * Streams through the running stack: from POST to SSE beside one hop over NATS core in the same run, how fast one
 * client catches up, and what an idle one costs. `CLIENTS` (1,100,2000), `SECONDS`, `PER_SECOND` and `EVENTS` set
 * the sizes.
 */
const { CLIENTS = '1,100,2000', SECONDS = '10', PER_SECOND = '200', EVENTS = '1000000' } = process.env
const [seconds, perSecond, events] = [Number(SECONDS), Number(PER_SECOND), Number(EVENTS)]
const counts = CLIENTS.split(',').map(Number)

const folder = await mkdtemp(join(tmpdir(), 'partnership-bench-'))
const log = (line: string) => console.log(line)
const binary = await findNats({ dataDir: join(import.meta.dirname, '../../../../node_modules/.cache'), log })
if (binary === null) throw new Error('a nats-server is needed')
const postgres = await startPostgres({ dataDir: folder })
const nats = await startNats({ dataDir: folder, binary })
if (!nats) throw new Error('NATS did not start')
const stack = await startStack({
  DATA_DIR: folder,
  DATABASE_URL: postgres.url,
  NATS_URL: nats.url,
  SAMPLE: 'off',
})
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 })
const ms = (value: number) => value.toFixed(1)

try {
  await prepare(stack.baseUrl)
  const rows: string[][] = []
  for (const clients of counts) {
    const http = await latenciesOverHttp(stack.baseUrl, clients, perSecond, seconds)
    const hop = await latenciesOverNats(nats.url, clients, perSecond, seconds)
    const [p50, p99] = [percentile(http, 50), percentile(http, 99)]
    const [hop50, hop99] = [percentile(hop, 50), percentile(hop, 99)]
    rows.push([String(clients), ms(p50), ms(p99), ms(hop50), ms(hop99), ms(p50 / hop50), ms(p99 / hop99)])
    console.log(`${clients} clients: ${ms(p50)} ms, p99 ${ms(p99)} ms`)
  }
  printTable(
    ['clients', 'POST to SSE p50 ms', 'p99 ms', 'NATS core p50 ms', 'p99 ms', 'ratio p50', 'ratio p99'],
    rows,
  )
  const idle = await bytesPerIdleClient(stack.baseUrl, Math.max(...counts))
  console.log(`filling the ledger with ${events} events`)
  const head = await fillLedger(pool, events)
  const took = await catchUp(stack.baseUrl, head)
  printTable(
    ['', 'measured', 'wanted'],
    [
      [`catching up over ${head} events, events/s`, Math.round(head / took).toString(), '30000'],
      ['memory of an idle client, KiB', (idle / 1024).toFixed(1), ''],
    ],
  )
} finally {
  await pool.end()
  await stack.stop()
  await nats.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
