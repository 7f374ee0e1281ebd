import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { endWithParent } from '../end-with-parent.ts'
import type { Binaries } from './binaries.ts'
import { dataArgument, type Folder, own } from './folder.ts'

/** What the servers see of our environment: nothing that would change what they do. */
export const serverEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Runs initdb unless it has run; one that was interrupted begins anew. Unicode rules, byte order of text. */
export const initialise = async (folder: Folder, { initdb }: Binaries, durable: boolean): Promise<void> => {
  if (existsSync(folder.data)) return
  const building = join(folder.path, 'data.new')
  rmSync(building, { recursive: true, force: true })
  mkdirSync(building, { mode: 0o700 })
  own(folder, building)
  const args = [
    `--pgdata=${dataArgument(folder, building)}`,
    '--username=postgres',
    `--pwfile=${folder.account ? '../password' : folder.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = spawn(initdb, args, {
    ...folder.account,
    cwd: building,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve).once('error', reject)
  })
  if (child.pid) exited.finally(endWithParent(child.pid, 'SIGKILL')).catch(() => {})
  const [code, errors] = await Promise.all([exited, text(child.stderr)])
  if (code !== 0) throw new Error(`initdb failed: ${errors.trim()}`)
  renameSync(building, folder.data)
}
