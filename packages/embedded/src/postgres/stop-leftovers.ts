import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually, processesNaming, signal } from '../processes.ts'
import type { Folder } from './folder.ts'

/** Ends what a start that was killed left running on this folder. The caller holds the folder's lock. */
export const stopLeftovers = async (folder: Folder, log: (line: string) => void): Promise<void> => {
  const left = () => processesNaming(folder.name)
  if (left().length === 0) return
  log('stopping the Postgres that an earlier start left behind')
  const postmaster = postmasterOf(folder)
  if (postmaster && left().includes(postmaster)) signal(postmaster, 'SIGINT')
  if (await eventually(() => left().length === 0, 8_000)) return
  for (const pid of left()) signal(pid, 'SIGKILL')
  await eventually(() => left().length === 0, 2_000)
}

/** The process id and state ('starting', 'ready' …) that the server wrote down, as pg_ctl reads them. */
export const postmasterOf = (folder: Folder): number | undefined => Number(pidFile(folder)[0]) || undefined

export const isReady = (folder: Folder, pid: number): boolean => {
  const lines = pidFile(folder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

const pidFile = (folder: Folder): string[] => {
  try {
    return readFileSync(join(folder.data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
