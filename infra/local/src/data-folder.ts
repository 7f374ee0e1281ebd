import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { eventually, FolderInUse, lockFolder, processesNaming, signal } from '@partnerships/embedded'
import { CannotStart, type Say } from './say.ts'

export type DataFolder = {
  readonly path: string
  readonly logs: string
  /** Stands in the command line of each service of this folder, so that it can be found again. */
  readonly mark: string
  readonly release: () => void
}

/** Takes the data folder for this start, and ends the services that an earlier one, killed, left running. */
export const takeDataFolder = async (DATA_DIR: string, say: Say): Promise<DataFolder> => {
  const path = resolve(DATA_DIR)
  const release = lock(path, DATA_DIR)
  writeFileSync(pidFile(path), String(process.pid))
  const mark = `--data-dir=${JSON.stringify(path)}`
  const left = () => processesNaming(mark)
  if (left().length > 0) say('stopping the services that an earlier start left behind')
  for (const pid of left()) signal(pid, 'SIGKILL')
  await eventually(() => left().length === 0, 5_000)
  const logs = join(path, 'logs')
  mkdirSync(logs, { recursive: true })
  return { path, logs, mark, release }
}

const pidFile = (path: string): string => join(path, 'pid')

const pidIn = (path: string): string => {
  try {
    return readFileSync(pidFile(path), 'utf8')
  } catch {
    return 'just begun'
  }
}

const lock = (path: string, given: string): (() => void) => {
  try {
    return lockFolder(path)
  } catch (error) {
    throw new CannotStart(
      error instanceof FolderInUse
        ? `The data folder ${path} is in use by another start (process ${pidIn(path)}): stop that one, or give this one a DATA_DIR (and PORT) of its own.`
        : `The environment variable DATA_DIR is "${given}", and no data can be kept there: ${(error as Error).message}.`,
    )
  }
}
