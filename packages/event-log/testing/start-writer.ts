import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type Writer = {
  readonly process: ChildProcess
  readonly signal: (signal: NodeJS.Signals) => void
  /** Resolves when it has printed so many answers in all. */
  readonly answered: (count: number) => Promise<void>
  /** Resolves to its exit code. */
  readonly ended: Promise<number | null>
}

/** Starts a `writer-process`. */
export const startWriter = (url: string, name: string, clients: number, requests: number): Writer => {
  const file = new URL('./writer-process.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [file, url, name, `${clients}`, `${requests}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let answers = 0
  const lines = createInterface({ input: child.stdout })
  lines.on('line', () => {
    answers++
  })
  return {
    process: child,
    signal: signal => {
      child.kill(signal)
    },
    answered: async count => {
      while (answers < count) await once(lines, 'line')
    },
    ended: once(child, 'exit').then(([code]) => code),
  }
}
