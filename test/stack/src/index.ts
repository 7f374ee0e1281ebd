import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '@partnerships/embedded'

const main = fileURLToPath(new URL('../../../infra/local/src/main.ts', import.meta.url))
const address = /http:\/\/\S+/

export type Stack = {
  /** Where everything answers, such as `http://127.0.0.1:8080`. */
  baseUrl: string
  /** The supervisor's process. */
  pid: number
  /** All that it printed so far. */
  printed(): string
  /** Asks it to stop (SIGINT), and resolves to its exit code. */
  stop(): Promise<number | null>
  /** Ends the supervisor without a word (SIGKILL). */
  kill(): Promise<void>
}

/**
 * Starts the stack on a free port and resolves once it prints its address. `env` adds to or replaces the
 * environment (DATA_DIR, DATABASE_URL, NATS_URL, SAMPLE …); without a DATA_DIR it has one of its own, which goes
 * when it stops. Rejects with what it printed when it ends before.
 */
export const startStack = async (env: Record<string, string>): Promise<Stack> => {
  const PORT = String(await freePort())
  const ownFolder = env.DATA_DIR ? undefined : mkdtempSync(join(tmpdir(), 'partnership-tracker-stack-'))
  const clear = () => ownFolder && rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5 })
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT, ...(ownFolder && { DATA_DIR: ownFolder }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', chunk => {
    printed += chunk
  })
  const baseUrl = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      printed += `${line}\n`
      const found = address.exec(line)
      if (found) resolve(found[0])
    })
    child.once('exit', code => {
      clear()
      reject(new Error(`the stack ended with ${code}:\n${printed}`))
    })
  })
  return {
    baseUrl,
    pid: child.pid as number,
    printed: () => printed,
    stop: () => end(child, 'SIGINT'),
    kill: async () => void (await end(child, 'SIGKILL')),
  }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = await exited
  return code
}
