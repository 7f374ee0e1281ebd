import { RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { streamName } from '@partnerships/messaging'
import { expect, test } from 'vitest'
import { eventually, expectInStep, type Stage, setStage } from '../testing/stage.ts'

const fed = async (count: number) => {
  const stage = await setStage()
  await stage.ledger.record(count)
  const relay = stage.relay()
  await expectInStep(stage)
  return { ...stage, fedBy: relay, streams: (await stage.manager()).streams }
}

/** What a purge leaves is given two minutes to swallow what is fed again. */
const withDefaultWindow = async (stage: Stage) => {
  const { streams } = await stage.manager()
  await streams.update(streamName, { duplicate_window: 120 * 1e9 })
}

test('a purged stream is fed again, within the time that NATS remembers message ids', async () => {
  const stage = await fed(500)
  await withDefaultWindow(stage)
  await stage.ledger.record(500)
  await expectInStep(stage)
  await stage.streams.purge(streamName)
  await expectInStep(stage)
  expect(stage.fedBy.status().rebuilds).toBe(1)
})

test('a stream that was purged while no relay ran is fed again, also when there is nothing new', async () => {
  const stage = await fed(100)
  await withDefaultWindow(stage)
  await stage.fedBy.stop()
  await stage.ledger.record(50)
  await stage.streams.purge(streamName)
  const relay = stage.relay()
  await expectInStep(stage)
  expect(relay.status().rebuilds).toBe(1)
})

test('a stream that lost its start is fed again', async () => {
  const stage = await fed(100)
  await stage.streams.purge(streamName, { seq: 50 })
  await expectInStep(stage)
})

test('a stream that lost one event in the middle is fed again', async () => {
  const stage = await fed(100)
  await stage.streams.deleteMessage(streamName, 40)
  await expectInStep(stage)
})

test('a stream that lost its last event is fed again', async () => {
  const stage = await fed(100)
  await stage.streams.deleteMessage(streamName, 100)
  await expectInStep(stage)
})

test('a deleted stream is made and fed again', async () => {
  const stage = await fed(100)
  await stage.streams.delete(streamName)
  await expectInStep(stage)
  await stage.streams.delete(streamName)
  await stage.ledger.record(1)
  await expectInStep(stage)
})

test('a stream that somebody else wrote to is fed again', async () => {
  const stage = await fed(100)
  const connection = await stage.nats.connected()
  connection.publish('partnerships._.partnership.signed', '{"hello":"world"}')
  await connection.flush()
  await stage.ledger.record(3)
  await eventually(() => stage.fedBy.status().rebuilds).toBe(1)
  await expectInStep(stage)
})

test('a stream that somebody else wrote to while events were under way behind it is fed again', async () => {
  const stage = await setStage()
  await stage.ledger.record(100)
  const relay = stage.relay({ watchMs: 60_000 })
  await expectInStep(stage)
  const connection = await stage.nats.connected()
  connection.publish('partnerships._.partnership.signed', '{"hello":"world"}')
  await connection.flush()
  await stage.ledger.record(3)
  await eventually(() => relay.status().rebuilds).toBe(1)
  await expectInStep(stage)
})

test('a ledger with a new id is fed from the start', async () => {
  const stage = await fed(100)
  await stage.ledger.renew()
  await eventually(() => stage.fedBy.status().rebuilds).toBe(1)
  await expectInStep(stage)
})

test('a ledger that was restored to less is fed from the start', async () => {
  const stage = await fed(100)
  await stage.fedBy.stop()
  await stage.ledger.cutAfter(60)
  await stage.ledger.renew()
  await stage.ledger.record(60)
  const relay = stage.relay()
  await eventually(() => relay.status().rebuilds).toBe(1)
  await expectInStep(stage)
})

test('a ledger that lost its end without anybody saying so is fed from the start', async () => {
  const stage = await fed(100)
  await stage.ledger.cutAfter(60)
  await expectInStep(stage)
  await stage.ledger.cutAfter(50)
  await stage.ledger.record(10)
  await eventually(() => stage.fedBy.status().rebuilds).toBe(2)
  await expectInStep(stage)
})

test('a stream that was there before, with other limits, is taken over', async () => {
  const stage = await setStage()
  await stage.ledger.record(100)
  const { streams } = await stage.manager()
  const kind = { storage: StorageType.File, retention: RetentionPolicy.Limits }
  await streams.add({ name: streamName, subjects: ['partnerships.>'], max_msgs: 10, ...kind })
  stage.relay()
  await expectInStep(stage)
})
