import { type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithParent, type Farewell } from './end-with-parent.ts'
import { signal } from './processes.ts'

export type Child = {
  readonly pid: number
  /** Settles when the process has ended, with a phrase that says how. */
  readonly exited: Promise<string>
  readonly running: () => boolean
  /** What it has written to its log since it was started. */
  readonly said: () => string
  /** Sends the signals in turn, each with its time in ms to end by, until the process has ended. */
  readonly end: (...steps: (readonly [signal: NodeJS.Signals, ms: number])[]) => Promise<void>
}

const LOG_LIMIT = 1024 * 1024

/**
 * Starts a server in a session of its own (a Ctrl-C in the terminal reaches only us, and we stop it in
 * order), with its output appended to `logFile`, to be ended by `farewell` if this process is killed.
 */
export const startChild = async (
  command: string,
  args: readonly string[],
  logFile: string,
  farewell: Farewell,
  options: SpawnOptions,
): Promise<Child> => {
  const log = openSync(logFile, sizeOf(logFile) > LOG_LIMIT ? 'w' : 'a', 0o600)
  const from = sizeOf(logFile)
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  let running = true
  const exited = new Promise<string>(resolve => {
    child.once('exit', (code, name) => resolve(name ? `ended by ${name}` : `ended with code ${code}`))
  }).finally(() => {
    running = false
  })
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  const pid = child.pid as number
  exited.then(endWithParent(pid, farewell))
  return {
    pid,
    exited,
    running: () => running,
    said: () => readFileSync(logFile).subarray(from).toString('utf8').trim(),
    end: async (...steps) => {
      for (const [name, ms] of steps) {
        if (!running) return
        signal(pid, name)
        await Promise.race([exited, sleep(ms, undefined, { ref: false })])
      }
      await exited
    },
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
