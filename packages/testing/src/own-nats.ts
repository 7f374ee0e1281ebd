import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Nats, startNats } from '@partnerships/embedded'
import { inject } from 'vitest'
import './provided.ts'

export type OwnNats = {
  /** The same over restarts. */
  readonly url: string
  readonly pid: () => number
  /** SIGKILL. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Starts it again, on the same port and store, after stop or kill. */
  readonly start: () => Promise<void>
  /** Empties the store; between stop and start. */
  readonly wipe: () => void
  /** Stops it and deletes its folder. */
  readonly dispose: () => Promise<void>
}

/** A nats-server with JetStream for one test, to kill and start again; null where none could be had. */
export const ownNats = async (): Promise<OwnNats | null> => {
  const binary = inject('natsBinary')
  if (binary === null) return null
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-tracker-nats-'))
  const port = await freePort()
  const launch = () => startNats({ dataDir, port, binary }) as Promise<Nats>
  let server = await launch()
  return {
    url: server.url,
    pid: () => server.pid,
    kill: () => server.kill(),
    stop: () => server.stop(),
    start: async () => {
      server = await launch()
    },
    wipe: () => rmSync(join(dataDir, 'nats', 'store'), { recursive: true, force: true }),
    dispose: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
