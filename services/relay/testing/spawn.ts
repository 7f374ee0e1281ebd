import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '@partnerships/testing'
import { onTestFinished } from 'vitest'
import type { Stage } from './stage.ts'

export type RelayProcess = {
  readonly process: ChildProcess
  /** The status and body that a path answers; null while nothing does. */
  get(path: string): Promise<{ status: number; body: string } | null>
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Runs a relay as a process of its own. */
export async function spawnRelay({ ledger, server }: Stage): Promise<RelayProcess> {
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: ledger.url, NATS_URL: server.url, PORT: `${port}` }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return {
    process: child,
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
      return response && { status: response.status, body: await response.text() }
    },
  }
}
