import { jetstreamManager } from '@nats-io/jetstream'
import { ownNats } from '@partnerships/testing'
import { expect, onTestFinished, test } from 'vitest'
import { connectNats } from './connect.ts'
import { adjustStream, createStream, deleteStream, readStream } from './stream.ts'
import { streamName } from './subject.ts'

const stage = async () => {
  const server = await ownNats()
  if (!server) throw new Error('these tests need a nats-server')
  onTestFinished(server.dispose)
  const nats = connectNats(server.url, 'test')
  onTestFinished(() => nats.close())
  const connection = await nats.connected()
  return { connection, manager: await jetstreamManager(connection) }
}

test('a stream that is not there is none, and can be deleted', async () => {
  const { connection } = await stage()
  await deleteStream(connection)
  expect(await readStream(connection)).toBeNull()
})

test('making the same stream twice is making it once', async () => {
  const { connection } = await stage()
  await createStream(connection, {}, 'ledger-1')
  const made = await readStream(connection)
  await createStream(connection, {}, 'ledger-1')
  expect(await readStream(connection)).toEqual(made)
  expect(made).toMatchObject({ last: 0, messages: 0, lastMessage: null, ledgerid: 'ledger-1' })
})

test('limits are changed where they differ, and only there', async () => {
  const { connection, manager } = await stage()
  const asked = async () => (await manager.getAccountInfo()).api.total
  const askedBy = async (task: () => Promise<void>) => {
    const before = await asked()
    await task()
    return (await asked()) - before
  }
  const limits = { maxAgeMs: 3_600_000, maxBytes: 1_000_000 }
  await createStream(connection, {}, 'ledger-1')
  const changing = await askedBy(() => adjustStream(connection, limits, 'ledger-1'))
  expect(await readStream(connection)).toMatchObject(limits)
  const leaving = await askedBy(() => adjustStream(connection, limits, 'ledger-1'))
  expect(leaving).toBeLessThan(changing)
  await adjustStream(connection, {}, 'ledger-2')
  expect(await readStream(connection)).toMatchObject({ maxAgeMs: 0, maxBytes: -1, ledgerid: 'ledger-2' })
})

test('what was deleted from between is counted, what is gone at the start is not', async () => {
  const { connection, manager } = await stage()
  await createStream(connection, {}, 'ledger-1')
  for (let n = 0; n < 6; n++) await manager.jetstream().publish('partnerships.x')
  await manager.streams.deleteMessage(streamName, 4)
  await manager.streams.purge(streamName, { seq: 3 })
  expect(await readStream(connection)).toMatchObject({ first: 3, last: 6, messages: 3, deleted: 1 })
  await manager.streams.deleteMessage(streamName, 6)
  expect(await readStream(connection)).toMatchObject({ last: 6, deleted: 2, lastMessage: null })
})
