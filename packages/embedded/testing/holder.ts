import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { processesNaming, signal } from '../src/processes.ts'

type Options = { binary?: string; account?: { uid: number; gid: number } }

/**
 * Starts a server from a process of its own, as who `account` says. `kill` ends that process without a chance
 * to tidy up, `killAlone` also what would end the server after it.
 */
export const startHolder = async (dataDir: string, { binary, account }: Options = {}) => {
  const script = join(import.meta.dirname, 'hold.ts')
  const child = spawn(process.execPath, [script, dataDir, ...(binary ? [binary] : [])], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('the holder ended'))),
  ])
  const { url, pid } = JSON.parse(line) as { url: string; pid: number }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const killAlone = async () => {
    for (const watcher of processesNaming(`end-with-parent INT ${pid}`)) signal(watcher, 'SIGKILL')
    await kill()
  }
  return { url, pid, kill, killAlone }
}
