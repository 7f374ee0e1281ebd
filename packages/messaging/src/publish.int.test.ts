import { jetstream, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import { ownNats } from '@partnerships/testing'
import { expect, onTestFinished, test } from 'vitest'
import { connectNats } from './connect.ts'
import { messageId, type PublishedEvent } from './message.ts'
import { OutOfSequence, publishInOrder } from './publish.ts'
import { createStream, readStream } from './stream.ts'
import { streamName } from './subject.ts'

const ledgerid = 'ledger-1'

const stage = async () => {
  const server = await ownNats()
  if (!server) throw new Error('these tests need a nats-server')
  onTestFinished(server.dispose)
  const nats = connectNats(server.url, 'test')
  onTestFinished(() => nats.close())
  const connection = await nats.connected()

  const publisher = (options = {}) => {
    const stored: number[] = []
    const onStored = (position: number) => void stored.push(position)
    const made = publishInOrder(connection, { ledgerid, onStored, ...options })
    onTestFinished(made.close)
    const failure = new Promise<Error>(resolve => {
      made.failure.addEventListener('abort', () => resolve(made.failure.reason))
    })
    return { ...made, stored, failed: failure }
  }
  const { streams } = await jetstreamManager(connection)
  return { server, connection, streams, publisher }
}

const event = (position: number): PublishedEvent => ({
  position,
  type: 'partnership.signed',
  programme: 'essaim',
  json: JSON.stringify({ id: `e${position}` }),
})

test('position n becomes sequence n, with never more under way than the window', async () => {
  const { connection, publisher } = await stage()
  await createStream(connection, {}, ledgerid)
  const { publish, stored } = publisher({ window: 10 })
  for (let position = 1; position <= 1_000; position += 5) {
    const full = publish([0, 1, 2, 3, 4].map(i => event(position + i)))
    expect(position + 4 - (stored.at(-1) ?? 0)).toBeLessThanOrEqual(10)
    if (full) await full
  }
  await expect.poll(() => stored).toEqual(Array.from({ length: 200 }, (_, index) => 5 * (index + 1)))
  expect(await readStream(connection)).toMatchObject({
    first: 1,
    last: 1_000,
    messages: 1_000,
    deleted: 0,
    ledgerid,
    lastMessage: { id: 'ledger-1:1000', ledgerid, json: '{"id":"e1000"}' },
  })
})

test('what would not land on its own position is refused, and all after it', async () => {
  const { connection, publisher } = await stage()
  await createStream(connection, {}, ledgerid)
  const ahead = publisher()
  ahead.publish([event(1)])
  ahead.publish([event(3), event(4)])
  expect(await ahead.failed).toBeInstanceOf(OutOfSequence)
  expect(() => ahead.publish([event(2)])).toThrow(OutOfSequence)
  expect(ahead.stored).toEqual([1])
  expect(await readStream(connection)).toMatchObject({ last: 1 })
})

test('what somebody else has stored in between lets nothing after it be stored', async () => {
  const { connection, publisher } = await stage()
  await createStream(connection, {}, ledgerid)
  const { publish, failed, stored } = publisher()
  publish([event(1)])
  await expect.poll(() => stored).toEqual([1])
  connection.publish('partnerships.other', 'hello')
  publish([event(2), event(3), event(4)])
  expect(await failed).toBeInstanceOf(OutOfSequence)
  expect(await readStream(connection)).toMatchObject({ last: 2, lastMessage: { json: 'hello' } })
})

test('of two who publish the same, each position is stored once', async () => {
  const { connection, publisher } = await stage()
  await createStream(connection, {}, ledgerid)
  const both = [publisher(), publisher()]
  for (let position = 1; position <= 100; position += 2)
    for (const { publish, failure } of both)
      if (!failure.aborted) publish([event(position), event(position + 1)])
  expect(await Promise.race(both.map(({ failed }) => failed))).toBeInstanceOf(OutOfSequence)
  await expect.poll(() => Math.max(...both.map(({ stored }) => stored.at(-1) ?? 0))).toBe(100)
  expect(await readStream(connection)).toMatchObject({
    last: 100,
    messages: 100,
    lastMessage: { json: '{"id":"e100"}' },
  })
})

test('an event that somebody else published before counts as not stored, also where NATS says it is', async () => {
  const { connection, streams, publisher } = await stage()
  await createStream(connection, {}, ledgerid)
  await streams.update(streamName, { duplicate_window: nanos(120_000) })
  const { publish, stored } = publisher()
  publish([1, 2, 3].map(event))
  await expect.poll(() => stored).toEqual([3])

  const late = publisher()
  late.publish([event(2)])
  expect(await late.failed).toBeInstanceOf(OutOfSequence)

  await streams.purge(streamName)
  const again = publisher()
  again.publish([event(1)])
  expect(await again.failed).toBeInstanceOf(OutOfSequence)
  expect(again.stored).toEqual([])
  expect(await readStream(connection)).toMatchObject({ messages: 0, last: 3, deleted: 0, lastMessage: null })
})

test('an answer with another sequence is a failure', async () => {
  const { connection, streams, publisher } = await stage()
  const kind = { storage: StorageType.File, retention: RetentionPolicy.Limits }
  await streams.add({
    name: streamName,
    subjects: ['partnerships.>'],
    duplicate_window: nanos(120_000),
    ...kind,
  })
  const js = jetstream(connection)
  await js.publish('partnerships.other')
  await js.publish('partnerships.other', '', { msgID: messageId(1, ledgerid) })
  const { publish, failed, stored } = publisher()
  publish([event(1)])
  expect(await failed).toBeInstanceOf(OutOfSequence)
  expect(stored).toEqual([])
})

test('without a stream, and with a server that does not answer, it says so', async () => {
  const { server, connection, publisher } = await stage()
  const early = publisher()
  early.publish([event(1)])
  expect((await early.failed).message).toBe('there is no stream PARTNERSHIPS')

  await createStream(connection, {}, ledgerid)
  const { publish, failure, failed } = publisher({ patienceMs: 100 })
  const pid = server.pid()
  process.kill(pid, 'SIGSTOP')
  try {
    for (let position = 1; !failure.aborted; position++) {
      publish([event(position)])
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect((await failed).message).toBe('NATS does not answer')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})
