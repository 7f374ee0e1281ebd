import { ownNats } from '@partnerships/testing'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { connectNats, type Nats, type NatsState } from './connect.ts'
import { natsBell } from './nats-bell.ts'

const never = 2 ** 30
const opened: Nats[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(nats => nats.close()))
})

const server = async () => {
  const own = await ownNats()
  if (!own) throw new Error('these tests need a nats-server')
  onTestFinished(() => own.dispose())
  return own
}
const open = (url: string): Nats => {
  const nats = connectNats(url, 'test')
  opened.push(nats)
  return nats
}

test('connects later to a server that is absent at the start, and again after each loss', async () => {
  const own = await server()
  await own.stop()
  const nats = open(own.url)
  const states: NatsState[] = []
  nats.onState(state => states.push(state))
  expect(nats.state).toBe('connecting')
  await own.start()
  await nats.connected()
  for (const end of [own.kill, own.stop]) {
    const lost = new Promise<void>(resolve => nats.onState(state => state === 'connecting' && resolve()))
    await end()
    await lost
    await own.start()
    await (await nats.connected()).flush()
  }
  await nats.close()
  expect(states).toEqual([
    ...['connecting', 'connected', 'connecting', 'connected'],
    ...['connecting', 'connected', 'closed'],
  ])
  await expect(nats.connected()).rejects.toThrow('closed')
})

test('closes while no server was ever there, and gives up waiting when told', async () => {
  const own = await server()
  await own.stop()
  const nats = open(own.url)
  await expect(nats.connected(AbortSignal.timeout(20))).rejects.toThrow()
  await nats.close()
  expect(nats.state).toBe('closed')
})

test('a ring is heard in every process, and many rings are few', async () => {
  const own = await server()
  const [near, far] = [open(own.url), open(own.url)]
  const [bell, other] = [natsBell(near), natsBell(far)]
  await Promise.all([near, far].map(async nats => (await nats.connected()).flush()))
  const connection = await far.connected()
  const before = connection.stats().inMsgs
  const heard = [bell.bell.wait(never), other.bell.wait(never)]
  for (let ring = 0; ring < 1_000; ring++) bell.ring()
  await Promise.all(heard)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(connection.stats().inMsgs - before).toBeLessThan(100)
})

test('without a server a ring is heard in this process, and one that comes back rings', async () => {
  const own = await server()
  const nats = open(own.url)
  const { ring, bell } = natsBell(nats)
  await nats.connected()
  await own.stop()
  const lost = bell.wait(never)
  await expect.poll(() => nats.state).toBe('connecting')
  ring()
  await lost
  const back = bell.wait(never)
  await own.start()
  await back
  await nats.close()
  const closed = bell.wait(never)
  ring()
  await closed
})
