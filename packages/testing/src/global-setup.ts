import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { findNats, startNats, startPostgres } from '@partnerships/embedded'
import type { TestProject } from 'vitest/node'
import './provided.ts'

/** Survives from run to run, so that nats-server is fetched once. */
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/partnership-tracker')

/**
 * One Postgres and one NATS for the whole run, in a folder that goes with it. The nats-server goes on PATH, for the
 * stacks that tests start.
 */
const start = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-tracker-test-'))
  const log = (line: string) => console.log(`tests: ${line}`)
  const servers: { stop: () => Promise<void> }[] = []
  const stop = async () => {
    await Promise.all(servers.map(server => server.stop()))
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const postgres = await startPostgres({ dataDir, log, durable: false })
    servers.push(postgres)
    const natsBinary = await findNats({ dataDir: cache, log })
    if (natsBinary) process.env.PATH = `${dirname(natsBinary)}${delimiter}${process.env.PATH}`
    const nats = natsBinary && (await startNats({ dataDir, log, binary: natsBinary }))
    if (nats) servers.push(nats)
    return { postgresUrl: postgres.url, natsUrl: nats ? nats.url : null, natsBinary, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The projects of a run each load this file; what it starts is theirs together. */
const shared = globalThis as { [run]?: { servers: ReturnType<typeof start>; users: number } }
const run = Symbol.for('@partnerships/testing')

export default async (project: TestProject): Promise<() => Promise<void>> => {
  shared[run] ??= { servers: start(), users: 0 }
  shared[run].users += 1
  const { stop, ...urls } = await shared[run].servers
  for (const key of ['postgresUrl', 'natsUrl', 'natsBinary'] as const)
    project.provide(key, urls[key] as never)
  return async () => {
    if (shared[run] && --shared[run].users === 0) {
      delete shared[run]
      await stop()
    }
  }
}
