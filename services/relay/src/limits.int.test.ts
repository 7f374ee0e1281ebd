import { readStream } from '@partnerships/messaging'
import { expect, test } from 'vitest'
import { eventually, expectInStep, type Stage, setStage } from '../testing/stage.ts'

const firstOf = async ({ nats }: Stage) => (await readStream(await nats.connected()))?.first ?? 0
const settled = () => new Promise(resolve => setTimeout(resolve, 1_000))

test('a stream that is trimmed by its size is left so', async () => {
  const stage = await setStage()
  await stage.ledger.record(1_000)
  const relay = stage.relay({ limits: { maxBytes: 100_000 } })
  await eventually(() => relay.status().position).toBe(1_000)
  await settled()
  const first = await firstOf(stage)
  expect(first).toBeGreaterThan(500)
  await expectInStep(stage, first)
  expect(relay.status().rebuilds).toBe(0)
  await relay.stop()
  const next = stage.relay({ limits: { maxBytes: 100_000 } })
  await stage.ledger.record(1)
  await eventually(() => next.status().position).toBe(1_001)
  expect(next.status().rebuilds).toBe(0)
})

test('a stream that is trimmed by age is left so, also when nothing remains', async () => {
  const stage = await setStage()
  const limits = { maxAgeMs: 500 }
  await stage.ledger.record(100)
  const relay = stage.relay({ limits })
  await eventually(() => relay.status().position).toBe(100)
  await eventually(() => firstOf(stage)).toBe(101)
  await settled()
  await stage.ledger.record(10)
  await eventually(() => relay.status().position).toBe(110)
  await relay.stop()
  await eventually(() => firstOf(stage)).toBe(111)
  const next = stage.relay({ limits })
  await stage.ledger.record(10)
  await eventually(() => next.status().position).toBe(120)
  expect(relay.status().rebuilds + next.status().rebuilds).toBe(0)
})

test('a limited stream that is purged before its time is fed again', async () => {
  const stage = await setStage()
  await stage.ledger.record(100)
  const relay = stage.relay({ limits: { maxAgeMs: 3_600_000, maxBytes: 100_000_000 } })
  await expectInStep(stage)
  await (await stage.manager()).streams.purge('PARTNERSHIPS')
  await expectInStep(stage)
  expect(relay.status().rebuilds).toBe(1)
})
