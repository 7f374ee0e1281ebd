import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@partnerships/embedded'

export type QueryService = {
  readonly baseUrl: string
  /** What the process takes up in memory, in bytes. */
  readonly memory: () => Promise<number>
  /** How long the process has had a processor so far, in milliseconds. */
  readonly cpuMs: () => Promise<number>
  /** Resolves when nothing is left that it works out for later questions. */
  readonly untilPrepared: () => Promise<void>
  readonly stop: () => Promise<void>
}

const main = fileURLToPath(new URL('../../../../../services/query/src/main.ts', import.meta.url))

/** Starts the query service as a process of its own, as in production; resolves when it says that it is ready. */
export const startQueryService = async (databaseUrl: string): Promise<QueryService> => {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exited = once(child, 'exit')
  const isReady = () =>
    fetch(`${baseUrl}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const isPrepared = async (): Promise<boolean> => {
    const { state } = (await (await fetch(`${baseUrl}/readyz`)).json()) as { state: string }
    return state === 'ok'
  }
  const measured = async (name: string): Promise<number> => {
    const text = await (await fetch(`${baseUrl}/metrics`)).text()
    return Number(new RegExp(`^${name}(?:{.*})? (\\S+)$`, 'm').exec(text)?.[1])
  }
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`The query service has ended with ${child.exitCode}`)
    await sleep(50)
  }
  return {
    baseUrl,
    memory: () => measured('process_resident_memory_bytes'),
    cpuMs: async () => 1_000 * (await measured('process_cpu_seconds_total')),
    untilPrepared: async () => {
      while (!(await isPrepared())) await sleep(500)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
