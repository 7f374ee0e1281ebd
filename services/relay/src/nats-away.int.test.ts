import { expect, test } from 'vitest'
import { eventually, expectInStep, setStage } from '../testing/stage.ts'

test('a server that is absent at the start is waited for', async () => {
  const stage = await setStage()
  await stage.server.stop()
  await stage.ledger.record(100)
  const relay = stage.relay()
  expect(relay.status().state).toBe('connecting')
  await stage.server.start()
  await expectInStep(stage)
})

test('a server that is killed in the middle and comes back with its store is gone on with', async () => {
  const stage = await setStage()
  await stage.ledger.record(6_000)
  const relay = stage.relay()
  for (let kill = 1; kill <= 3; kill++) {
    await eventually(() => relay.status().position).toBeGreaterThan(kill * 1_000)
    await stage.server.kill()
    await eventually(() => relay.status().state).toBe('connecting')
    await stage.server.start()
  }
  await expectInStep(stage)
  expect(relay.status().state).toBe('feeding')
})

test('what is recorded while the server is away is there when it is back', async () => {
  const stage = await setStage()
  await stage.ledger.record(100)
  const relay = stage.relay()
  await expectInStep(stage)
  await stage.server.stop()
  await stage.ledger.record(100)
  await eventually(() => relay.status().state).toBe('connecting')
  await stage.server.start()
  await expectInStep(stage)
  expect(relay.status().rebuilds).toBe(0)
})

test('a server that comes back with an empty store is fed from the start', async () => {
  const stage = await setStage()
  await stage.ledger.record(1_500)
  stage.relay()
  await expectInStep(stage)
  await stage.server.kill()
  stage.server.wipe()
  await stage.server.start()
  await expectInStep(stage)
})
