import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../child.ts'
import { lockFolder } from '../lock-folder.ts'
import { eventually, processesNaming, signal } from '../processes.ts'
import { findNats } from './find.ts'

export type NatsOptions = {
  /** The server's things go into `<dataDir>/nats`; a fetched program into `<dataDir>/nats-server`. */
  readonly dataDir: string
  /** Default: a free one. */
  readonly port?: number
  /** The program to run; default: what findNats finds. */
  readonly binary?: string
  readonly log?: (line: string) => void
}

export type Nats = {
  /** `nats://127.0.0.1:<port>` */
  readonly url: string
  readonly pid: number
  /** Settles when the server has ended, wanted or not, with a phrase that says how. */
  readonly exited: Promise<string>
  readonly stop: () => Promise<void>
  /** SIGKILL: the way to lose what JetStream hasn't synced. */
  readonly kill: () => Promise<void>
}

/**
 * Starts a nats-server with JetStream on its data folder; it ends with this process. null where there is no
 * such program (findNats has said so).
 * @throws FolderInUse when another process runs one on the same folder.
 */
export const startNats = async (options: NatsOptions): Promise<Nats | null> => {
  const { dataDir, log = () => {}, port = -1 } = options
  const binary = options.binary ?? (await findNats({ dataDir, log }))
  if (binary === null) return null
  const unlock = lockFolder(join(dataDir, 'nats'))
  try {
    const folder = realpathSync(join(dataDir, 'nats'))
    await stopLeftovers(folder, log)
    const child = await launch(binary, folder, port)
    return {
      url: `nats://127.0.0.1:${await portOf(folder, child)}`,
      pid: child.pid,
      exited: child.exited.finally(unlock),
      stop: () => child.end(['SIGINT', 3_000], ['SIGKILL', 1_000]),
      kill: () => child.end(['SIGKILL', 1_000]),
    }
  } catch (error) {
    unlock()
    throw error
  }
}

const launch = (binary: string, folder: string, port: number): Promise<Child> => {
  for (const name of portFiles(folder)) rmSync(join(folder, name))
  const address = ['--addr', '127.0.0.1', '--port', String(port), '--ports_file_dir', folder]
  const args = [...address, '--jetstream', '--store_dir', storeOf(folder)]
  return startChild(binary, args, join(folder, 'nats-server.log'), 'SIGINT', { cwd: folder })
}

const storeOf = (folder: string): string => join(folder, 'store')

const stopLeftovers = async (folder: string, log: (line: string) => void): Promise<void> => {
  const left = () => processesNaming(`--store_dir ${storeOf(folder)}`)
  if (left().length === 0) return
  log('stopping the nats-server that an earlier start left behind')
  for (const pid of left()) signal(pid, 'SIGINT')
  if (await eventually(() => left().length === 0, 4_000)) return
  for (const pid of left()) signal(pid, 'SIGKILL')
  await eventually(() => left().length === 0, 2_000)
}

/** The server writes the port that it listens on into a file once it does, JetStream restored. */
const portOf = async (folder: string, child: Child): Promise<string> => {
  const port = () => portFiles(folder).map(name => readPort(join(folder, name)))[0]
  await eventually(() => port() !== undefined || !child.running(), 60_000)
  const found = port()
  if (found !== undefined && child.running()) return found
  await child.end(['SIGKILL', 1_000])
  throw new Error(`nats-server did not start:\n${child.said()}`)
}

const portFiles = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.ports'))

const readPort = (file: string): string | undefined =>
  /"nats:\/\/[^"]*:(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1]
