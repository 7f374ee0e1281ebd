import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { eventually, processesNaming, signal } from '../processes.ts'
import type { Folder } from './folder.ts'

/**
 * Ends what a start that was killed left running on this folder, and takes away its pid file, whose number may
 * be another process's by now. The caller holds the folder's lock.
 */
export const stopLeftovers = async (folder: Folder, log: (line: string) => void): Promise<void> => {
  if (processesNaming(folder.name).length > 0) await endAll(folder, log)
  rmSync(pidFile(folder), { force: true })
}

const endAll = async (folder: Folder, log: (line: string) => void): Promise<void> => {
  const left = () => processesNaming(folder.name)
  log('stopping the Postgres that an earlier start left behind')
  const postmaster = postmasterOf(folder)
  if (postmaster && left().includes(postmaster)) signal(postmaster, 'SIGINT')
  if (await eventually(() => left().length === 0, 8_000)) return
  for (const pid of left()) signal(pid, 'SIGKILL')
  await eventually(() => left().length === 0, 2_000)
}

/** Whether the server of that process id takes connections: it writes so into its pid file, as pg_ctl knows. */
export const isReady = (folder: Folder, pid: number): boolean => {
  const lines = readPidFile(folder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

const postmasterOf = (folder: Folder): number | undefined => Number(readPidFile(folder)[0]) || undefined

const pidFile = (folder: Folder): string => join(folder.data, 'postmaster.pid')

const readPidFile = (folder: Folder): string[] => {
  try {
    return readFileSync(pidFile(folder), 'utf8').split('\n')
  } catch {
    return []
  }
}
