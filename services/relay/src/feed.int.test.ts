import { connectNats } from '@partnerships/messaging'
import { expect, test } from 'vitest'
import { eventually, expectInStep, setStage } from '../testing/stage.ts'

test('a ledger is fed from its first event on, and each new event as it comes', async () => {
  const stage = await setStage()
  await stage.ledger.record(2_500)
  stage.relay()
  await expectInStep(stage)
  await stage.ledger.record(1)
  await expectInStep(stage)
})

test('a ledger that begins empty', async () => {
  const stage = await setStage()
  const relay = stage.relay()
  await eventually(() => relay.status().state).toBe('feeding')
  await stage.ledger.record(3)
  await expectInStep(stage)
})

test('a relay that stops in the middle is gone on from where it was, with what came in meanwhile', async () => {
  const stage = await setStage()
  await stage.ledger.record(6_000)
  const first = stage.relay()
  await eventually(() => first.status().position).toBeGreaterThan(0)
  await first.stop()
  expect(first.status().position).toBeLessThan(6_000)
  await stage.ledger.record(1_000)
  const second = stage.relay()
  await expectInStep(stage)
  expect(second.status()).toMatchObject({ state: 'feeding', rebuilds: 0 })
  expect(first.status().stored + second.status().stored).toBeLessThanOrEqual(7_000)
})

test('the stream is nothing but the ledger when events come in all the while', async () => {
  const stage = await setStage()
  stage.relay()
  for (let round = 0; round < 50; round++) await stage.ledger.record(1 + (round % 20))
  await expectInStep(stage)
})

test('a database that goes away is waited for', async () => {
  const stage = await setStage()
  await stage.ledger.record(10)
  const relay = stage.relay()
  await expectInStep(stage)
  await stage.ledger.hide()
  await eventually(() => relay.status().state).toBe('failing')
  await stage.ledger.show()
  await stage.ledger.record(10)
  await expectInStep(stage)
  await eventually(() => relay.status().state).toBe('feeding')
  expect(relay.status().rebuilds).toBe(0)
})

test('stops, whatever it waits for', async () => {
  const stage = await setStage()
  const nowhere = connectNats('nats://127.0.0.1:1', 'nowhere')
  const waiting = stage.relay({ nats: nowhere })
  expect(waiting.status().state).toBe('connecting')
  const feeding = stage.relay()
  await eventually(() => feeding.status().state).toBe('feeding')
  await stage.server.stop()
  await Promise.all([waiting.stop(), feeding.stop(), nowhere.close()])
})
