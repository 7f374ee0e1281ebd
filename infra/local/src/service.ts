import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from '@partnerships/embedded'
import type { DataFolder } from './data-folder.ts'

/** The services that run here as processes of their own, by the script that each runs. */
const scripts = {
  http: new URL('./http.ts', import.meta.url),
  projector: new URL('../../../services/projector/src/main.ts', import.meta.url),
  relay: new URL('../../../services/relay/src/main.ts', import.meta.url),
}

export type ServiceName = keyof typeof scripts

export type Service = Child & { readonly stop: () => Promise<void> }

/** On few cores, threads that collect garbage side by side cost those that follow a fifth more. */
const flags = { http: [], projector: ['--single-threaded-gc'], relay: ['--single-threaded-gc'] }

const yieldAfterMs = 10_000

/** What follows the ledger may fall behind for a while, so that what answers requests does not wait for a core. */
const yieldCores = (pid: number): void => {
  const { PRIORITY_BELOW_NORMAL: low } = constants.priority
  try {
    setPriority(pid, low)
    // Linux weighs sessions against each other before processes, and each service has one of its own.
    writeFileSync(`/proc/${pid}/autogroup`, String(low))
  } catch {
    // Not everywhere allowed, and nothing depends on it.
  }
}

/** Starts a service with what it needs in its environment; what it logs goes into `<data folder>/logs`. */
export const startService = async (
  name: ServiceName,
  folder: DataFolder,
  environment: Record<string, string>,
): Promise<Service> => {
  const logFile = join(folder.logs, `${name}.log`)
  const { PORT: _, ...inherited } = process.env
  const child = await startChild(
    process.execPath,
    [...flags[name], scripts[name].pathname, folder.mark],
    logFile,
    'SIGKILL',
    {
      env: { ...inherited, ...environment },
    },
  )
  // Not while it starts, which it should do also on a busy machine.
  if (name !== 'http') setTimeout(() => yieldCores(child.pid), yieldAfterMs).unref()
  return {
    ...child,
    exited: child.exited.then(how => `${how} (${logFile} may say why)`),
    stop: () => child.end(['SIGTERM', 3_500], ['SIGKILL', 500]),
  }
}
