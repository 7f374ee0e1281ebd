import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNats, startPostgres } from '@partnerships/embedded'
import type { TestProject } from 'vitest/node'
import { natsOnPath } from './nats-on-path.ts'
import './provided.ts'

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
    const natsBinary = await natsOnPath(log)
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
