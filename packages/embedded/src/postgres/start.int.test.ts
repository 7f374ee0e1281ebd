import { randomUUID } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newFolder } from '../../testing/folders.ts'
import { startHolder } from '../../testing/holder.ts'
import { sql } from '../../testing/sql.ts'
import { FolderInUse } from '../lock-folder.ts'
import { eventually, processesNaming, signal } from '../processes.ts'
import { startPostgres } from './start.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const start = async (dataDir: string, log?: (line: string) => void) => {
  const server = await startPostgres(log ? { dataDir, log } : { dataDir })
  cleanups.push(server.stop)
  return server
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** initdb takes its time; the tests in a row go on with each other's folder. */
const dataDir = newFolder()

/** Commits something new, and answers the check that it is there. */
const write = async (url: string) => {
  const thing = randomUUID()
  await sql(url, `CREATE TABLE IF NOT EXISTS kept (thing text); INSERT INTO kept VALUES ('${thing}')`)
  return (later: string) => expect(sql(later, `TABLE kept`)).resolves.toContainEqual({ thing })
}

test('what was committed is there after a stop and a start', async () => {
  const first = await start(dataDir)
  const isKept = await write(first.url)
  await first.stop()
  expect(await first.exited).toBe('ended with code 0')
  await isKept((await start(dataDir)).url)
})

test('it is Postgres 18 with everything on disk before it says so, on loopback only, behind a password', async () => {
  const { url } = await start(dataDir)
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'listen_addresses',
    'unix_socket_directories',
  ]
  const values = await Promise.all(names.map(async name => (await sql(url, `SHOW ${name}`))[0]?.[name]))
  expect(values).toEqual(['on', 'on', 'on', '127.0.0.1', ''])
  expect((await sql(url, 'SHOW server_version'))[0]?.server_version).toMatch(/^18\./)
  await expect(sql(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/)
})

test('a server whose every process was killed comes back with what was committed', async () => {
  const first = await start(dataDir)
  const isKept = await write(first.url)
  const [named] = await sql(first.url, 'SHOW cluster_name')
  for (const pid of processesNaming(String(named?.cluster_name))) signal(pid, 'SIGKILL')
  expect(await first.exited).toBe('ended by SIGKILL')
  await isKept((await start(dataDir)).url)
})

test('a pid file that names somebody else does not stop a start, nor that process', async () => {
  const first = await start(dataDir)
  const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid')
  const stale = readFileSync(pidFile, 'utf8').replace(String(first.pid), String(process.pid))
  await first.stop()
  writeFileSync(pidFile, stale)
  const second = await start(dataDir)
  expect(await sql(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('an initdb that was interrupted begins anew', async () => {
  const other = newFolder()
  mkdirSync(join(other, 'postgres', 'data.new', 'base'), { recursive: true })
  const { url } = await start(other)
  expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a folder has one server: a second start says that it is in use', async () => {
  const { url } = await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(FolderInUse)
  expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('two folders have two servers side by side', async () => {
  const [one, other] = await Promise.all([start(dataDir), start(newFolder())])
  expect(one.url).not.toBe(other.url)
  expect(await sql(one.url, 'SELECT 1 AS one')).toEqual(await sql(other.url, 'SELECT 1 AS one'))
})

describe('when the process that started it is killed', () => {
  test('it ends by itself', async () => {
    const holder = await startHolder(dataDir)
    cleanups.push(holder.kill)
    expect(alive(holder.pid)).toBe(true)
    await holder.kill()
    expect(await eventually(() => !alive(holder.pid), 10_000)).toBe(true)
  })

  test('and it lives on all the same, the next start ends it and has its data', async () => {
    const holder = await startHolder(dataDir)
    cleanups.push(holder.kill)
    const isKept = await write(holder.url)
    await holder.killAlone()
    expect(alive(holder.pid)).toBe(true)
    const said: string[] = []
    const next = await start(dataDir, line => said.push(line))
    expect(said.join()).toMatch(/earlier start left behind/)
    expect(await eventually(() => !alive(holder.pid), 10_000)).toBe(true)
    await isKept(next.url)
  })
})

const root = process.getuid?.() === 0

test.runIf(root)('root starts it as somebody else, in a folder that is closed to that one', async () => {
  const { pid } = await start(dataDir)
  expect(statSync(dataDir)).toMatchObject({ uid: 0, mode: 0o40700 })
  expect(statSync(`/proc/${pid}`).uid).toBe(65_534)
})

test.runIf(root)('root goes on with what another user began, as that user', async () => {
  const theirs = newFolder()
  const account = { uid: 1, gid: 1 }
  chownSync(theirs, account.uid, account.gid)
  const holder = await startHolder(theirs, { account })
  cleanups.push(holder.kill)
  const isKept = await write(holder.url)
  await holder.kill()
  const next = await start(theirs)
  await isKept(next.url)
  expect(statSync(`/proc/${next.pid}`).uid).toBe(1)
})
