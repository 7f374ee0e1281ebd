import { connect } from 'node:net'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { newFolder } from '../../testing/folders.ts'
import { startHolder } from '../../testing/holder.ts'
import { FolderInUse } from '../lock-folder.ts'
import { eventually, processesNaming } from '../processes.ts'
import { type Nats, type NatsOptions, startNats } from './start.ts'

const binary = inject('natsBinary')

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const start = async (options: Omit<NatsOptions, 'binary'>): Promise<Nats> => {
  const server = (await startNats({ ...options, binary: binary as string })) as Nats
  cleanups.push(server.stop)
  return server
}

/** What a server says of itself to whoever connects. */
const greeting = (url: string): Promise<{ jetstream?: boolean; host: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1').once('error', reject)
    socket.once('data', data => {
      resolve(JSON.parse(data.toString('utf8').replace(/^INFO /, '')))
      socket.destroy()
    })
  })

describe.skipIf(binary === null)('nats-server', () => {
  test('has JetStream and listens on loopback only', async () => {
    const { url } = await start({ dataDir: newFolder() })
    expect(await greeting(url)).toMatchObject({ jetstream: true, host: '127.0.0.1' })
  })

  test('killed, it starts again on the same port and folder', async () => {
    const dataDir = newFolder()
    const first = await start({ dataDir })
    await first.kill()
    expect(await first.exited).toBe('ended by SIGKILL')
    const second = await start({ dataDir, port: Number(new URL(first.url).port) })
    expect(second.url).toBe(first.url)
    expect(await greeting(second.url)).toMatchObject({ jetstream: true })
  })

  test('a folder has one server: a second start says that it is in use', async () => {
    const dataDir = newFolder()
    await start({ dataDir })
    await expect(start({ dataDir })).rejects.toThrow(FolderInUse)
  })

  test('a port that is taken fails the start with the server’s own words', async () => {
    const { url } = await start({ dataDir: newFolder() })
    await expect(start({ dataDir: newFolder(), port: Number(new URL(url).port) })).rejects.toThrow(/in use/)
  })

  test('left behind by a start that was killed, the next start ends it', async () => {
    const dataDir = newFolder()
    const holder = await startHolder(dataDir, { binary: binary as string })
    cleanups.push(holder.kill)
    await holder.killAlone()
    const said: string[] = []
    const next = await start({ dataDir, log: line => said.push(line) })
    expect(said.join()).toMatch(/earlier start left behind/)
    expect(next.pid).not.toBe(holder.pid)
    expect(await eventually(() => processesNaming(`--store_dir ${dataDir}`).length === 1, 5_000)).toBe(true)
  })
})
