import { expect, test } from 'vitest'
import { eventually, expectInStep, setStage } from '../testing/stage.ts'

test('of two relays one feeds and the other stands by; each takes over when the other stops', async () => {
  const stage = await setStage()
  await stage.ledger.record(2_000)
  const relays = [stage.relay(), stage.relay()]
  const states = async () => {
    await stage.ledger.record(1)
    return relays.map(relay => relay.status().state).sort()
  }
  await eventually(states).toEqual(['feeding', 'standby'])
  await expectInStep(stage)
  expect(relays.reduce((sum, relay) => sum + relay.status().rebuilds, 0)).toBe(0)

  for (let turn = 0; turn < 2; turn++) {
    const feeding = relays.findIndex(relay => relay.status().state === 'feeding')
    await relays[feeding]?.stop()
    await stage.ledger.record(500)
    await expectInStep(stage)
    relays[feeding] = stage.relay()
    for (let round = 0; round < 20; round++) await stage.ledger.record(10)
    await expectInStep(stage)
  }
})

test('a relay in waiting asks little', async () => {
  const stage = await setStage()
  const relays = [stage.relay({ standbyMs: 500 }), stage.relay({ standbyMs: 500 })]
  await eventually(async () => {
    await stage.ledger.record(100)
    return relays.some(relay => relay.status().state === 'standby')
  }).toBe(true)
  const manager = await stage.manager()
  const asked = async () => (await manager.getAccountInfo()).api.total
  const before = await asked()
  for (let round = 0; round < 20; round++) {
    await stage.ledger.record(10)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  expect((await asked()) - before).toBeLessThan(60)
  await expectInStep(stage)
})

test('two relays that find the stream in need of mending end with it whole', async () => {
  const stage = await setStage()
  await stage.ledger.record(2_000)
  const first = stage.relay()
  await expectInStep(stage)
  await first.stop()
  await (await stage.manager()).streams.purge('PARTNERSHIPS')
  stage.relay()
  stage.relay()
  await expectInStep(stage)
})
