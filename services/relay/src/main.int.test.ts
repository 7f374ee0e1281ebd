import { once } from 'node:events'
import { expect, test } from 'vitest'
import { type RelayProcess, spawnRelay } from '../testing/spawn.ts'
import { eventually, expectInStep, setStage } from '../testing/stage.ts'

const state = async (relay: RelayProcess) => (await relay.get('/readyz'))?.body.match(/feeding|standby/)?.[0]

test('of two processes one feeds; killed in the middle, the other goes on', async () => {
  const stage = await setStage()
  const relays = [await spawnRelay(stage), await spawnRelay(stage)]
  await eventually(async () => {
    await stage.ledger.record(20)
    return (await Promise.all(relays.map(state))).sort()
  }).toEqual(['feeding', 'standby'])
  const feeding = (await state(relays[0] as RelayProcess)) === 'feeding' ? relays[0] : relays[1]
  await stage.ledger.record(2_000)
  feeding?.process.kill('SIGKILL')
  await stage.ledger.record(10)
  await expectInStep(stage)
})

test('a process says how it is, measures itself, and stops when asked', async () => {
  const stage = await setStage()
  await stage.ledger.record(10)
  const relay = await spawnRelay(stage)
  await eventually(() => relay.get('/readyz')).toMatchObject({ status: 200 })
  await expectInStep(stage)
  const measures = (await relay.get('/metrics'))?.body
  expect(measures).toMatch(/^relay_position\{.*\} 10$/m)
  expect(measures).toMatch(/^relay_lag\{.*\} 0$/m)
  expect(measures).toMatch(/^relay_stored_total\{.*\} 10$/m)
  await stage.server.stop()
  await eventually(() => relay.get('/readyz')).toMatchObject({ status: 503 })
  expect(await relay.get('/livez')).toMatchObject({ status: 200 })
  const exit = once(relay.process, 'exit')
  relay.process.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
})
