import { join } from 'node:path'
import { type Child, startChild } from '../child.ts'
import { freePort } from '../free-port.ts'
import { lockFolder } from '../lock-folder.ts'
import { eventually } from '../processes.ts'
import { findBinaries } from './binaries.ts'
import { dataArgument, type Folder, openFolder } from './folder.ts'
import { initialise, serverEnvironment } from './initialise.ts'
import { settings } from './settings.ts'
import { isReady, stopLeftovers } from './stop-leftovers.ts'

export type PostgresOptions = {
  /** The server's things go into `<dataDir>/postgres`. */
  readonly dataDir: string
  /** Told what takes time. */
  readonly log?: (line: string) => void
  /** Default: a free one. */
  readonly port?: number
  /** false: no fsync, for data that nobody will miss. */
  readonly durable?: boolean
}

export type Postgres = {
  /** `postgres://` with the password, on 127.0.0.1 and a free port. */
  readonly url: string
  /** The postmaster's. */
  readonly pid: number
  /** Settles when the server has ended, wanted or not, with a phrase that says how. */
  readonly exited: Promise<string>
  /**
   * Sessions are cut off and the data folder is left as a restart likes it; where that takes longer than
   * `withinMs` (5 s unless told) it is left to recovery.
   */
  readonly stop: (withinMs?: number) => Promise<void>
}

/**
 * Starts a Postgres 18 on its data folder, made at the first start; it ends with this process.
 * @throws FolderInUse when another process runs one on the same folder.
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { dataDir, log = () => {}, durable = true, port } = options
  const path = join(dataDir, 'postgres')
  const unlock = lockFolder(path)
  try {
    const folder = openFolder(path)
    const binaries = findBinaries(folder.account, log)
    await stopLeftovers(folder, log)
    await initialise(folder, binaries, durable)
    const { child, url } = await launch(folder, binaries.postgres, durable, port)
    return {
      url,
      pid: child.pid,
      exited: child.exited.finally(unlock),
      stop: (withinMs = 5_000) => child.end(['SIGINT', withinMs], ['SIGQUIT', 1_000], ['SIGKILL', 1_000]),
    }
  } catch (error) {
    unlock()
    throw error
  }
}

const TRIES = 5
/** Recovery after an unclean stop replays at most max_wal_size; a slow disk may take its time. */
const READY_WITHIN = 120_000

const launch = async (folder: Folder, postgres: string, durable: boolean, wanted?: number) => {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort())
    const child = await spawnServer(folder, postgres, settings(folder.name, port, durable))
    await eventually(() => isReady(folder, child.pid) || !child.running(), READY_WITHIN)
    if (child.running() && isReady(folder, child.pid))
      return { child, url: `postgres://postgres:${folder.password}@127.0.0.1:${port}/postgres` }
    await child.end(['SIGQUIT', 4_000], ['SIGKILL', 1_000])
    if (attempt === TRIES || !/could not bind|could not create any TCP/.test(child.said()))
      throw new Error(`Postgres did not start:\n${child.said()}`)
  }
}

const spawnServer = (folder: Folder, postgres: string, values: Record<string, string>): Promise<Child> => {
  const flags = Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return startChild(postgres, ['-D', dataArgument(folder, folder.data), ...flags], folder.logFile, 'SIGINT', {
    ...folder.account,
    cwd: folder.data,
    env: serverEnvironment,
  })
}
