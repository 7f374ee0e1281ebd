import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fetchNats } from './fetch.ts'

export type FindNatsOptions = {
  /** A fetched server is kept in `<dataDir>/nats-server`. */
  readonly dataDir: string
  readonly log?: (line: string) => void
  /** Where package managers put it, though a user's PATH may not name them all. */
  readonly usualFolders?: readonly string[]
}

const everywhere = ['/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin']

/**
 * The nats-server to run: from PATH, else from the data folder, else fetched into it with the system's
 * package tool (no root needed). null, after a warning that names what to install, where none can be had.
 */
export const findNats = async (options: FindNatsOptions): Promise<string | null> => {
  const { dataDir, log = () => {}, usualFolders = everywhere } = options
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const present = [...path, ...usualFolders, fetchedInto(dataDir)].map(folder => join(folder, 'nats-server'))
  const found = present.find(runs)
  if (found) return found
  const problem = await fetchNats(dataDir, log)
  const fetched = join(fetchedInto(dataDir), 'nats-server')
  if (!problem && runs(fetched)) return fetched
  log(
    `no nats-server could be found or fetched (${problem ?? 'the fetched one does not run'}): going on without broadcast. ` +
      'Install the package nats-server (apt-get install nats-server, brew install nats-server), or give NATS_URL.',
  )
  return null
}

const fetchedInto = (dataDir: string): string => join(dataDir, 'nats-server', 'usr', 'sbin')

const runs = (file: string): boolean => spawnSync(file, ['--version']).status === 0
