import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningPostgres } from '@partnerships/embedded'
import { startStack } from '@partnerships/stack'
import pg from 'pg'
import { caughtUp, eventsBehind } from './load/caught-up.ts'
import { postEvents, prepare } from './load/post-events.ts'
import { type Measure, median, perSecond } from './measure.ts'
import { insertBare } from './peers/bare-inserts.ts'
import { appendWithEmmett } from './peers/emmett.ts'
import { printTable } from './table.ts'

/**
 * Appending, beside peers on the same Postgres in the same run: rounds in turn, medians, and ratios to
 * Emmett. Each contender has the machine for itself: what follows the ledger catches up before the next, and how
 * far it was behind is shown. `ROUNDS` and `SECONDS` set how many rounds and how long each contender has in one.
 */
const rounds = Number(process.env.ROUNDS ?? 3)
const seconds = Number(process.env.SECONDS ?? 8)

const createDatabase = async (server: string, name: string): Promise<string> => {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

const folder = await mkdtemp(join(tmpdir(), 'partnership-bench-'))
const stack = await startStack({ DATA_DIR: folder, SAMPLE: 'off' })
const server = runningPostgres(folder)
if (!server) throw new Error('The stack has no Postgres')
const [emmett, bare] = [await createDatabase(server, 'emmett'), await createDatabase(server, 'bare')]

type Contender = { name: string; run: () => Promise<Measure> }
const post = (connections: number, batch: number) => () =>
  postEvents(stack.baseUrl, { connections, batch, seconds })
const peer = 'Emmett appendToStream, 128 at once'
const contenders: Contender[] = [
  { name: 'POST one event, 32 connections', run: post(32, 1) },
  { name: 'POST one event, 128 connections', run: post(128, 1) },
  { name: 'POST batches of 100, 8 connections', run: post(8, 100) },
  { name: peer, run: () => appendWithEmmett(emmett, 128, seconds) },
  { name: 'bare INSERT through pg, 128 at once', run: () => insertBare(bare, 128, seconds) },
]

try {
  await prepare(stack.baseUrl)
  const measures = new Map<string, Measure[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 1; round <= rounds; round++)
    for (const { name, run } of contenders) {
      const measure = await run()
      measures.get(name)?.push(measure)
      const behind = await eventsBehind(stack.baseUrl)
      const followers = behind > 0 ? `, read models ${behind} behind` : ''
      console.log(`round ${round}: ${name}: ${Math.round(perSecond(measure))} events/s${followers}`)
      await caughtUp(stack.baseUrl)
    }
  const speed = (name: string) => median((measures.get(name) ?? []).map(perSecond))
  printTable(
    ['contender', 'events/s (median)', 'times Emmett', 'p50 ms', 'p99 ms'],
    [...measures].map(([name, runs]) => {
      const latency = (pick: (m: Measure) => number | undefined) => {
        const values = runs.map(pick).filter(v => v !== undefined)
        return values.length > 0 ? median(values).toFixed(1) : ''
      }
      return [
        name,
        Math.round(speed(name)).toString(),
        (speed(name) / speed(peer)).toFixed(2),
        latency(m => m.p50ms),
        latency(m => m.p99ms),
      ]
    }),
  )
} finally {
  await stack.stop()
  await rm(folder, { recursive: true, force: true })
}
