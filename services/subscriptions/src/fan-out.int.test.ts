import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../testing/append.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let service: Awaited<ReturnType<typeof stand>>

beforeAll(async () => {
  ledger = await ledgerDatabase()
  service = await stand(ledger.pool, { keepAliveMs: 3_600_000 })
})
afterAll(async () => {
  await service.stop()
  await ledger.drop()
})

/** A client that keeps nothing of what it reads but how much that was, and its digest. HTTP/1.0: a body without chunks. */
const openClient = async () => {
  const { hostname, port, pathname } = new URL(service.url)
  const socket: Socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  socket.write(`GET ${pathname}?after=0 HTTP/1.0\r\nHost: x\r\n\r\n`)
  const digest = createHash('sha256')
  let [head, bytes] = ['', -1]
  socket.on('data', chunk => {
    if (bytes < 0) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      bytes = 0
      chunk = Buffer.from(head.slice(end + 4), 'latin1')
    }
    digest.update(chunk)
    bytes += chunk.length
  })
  return { socket, closed, bytes: () => bytes, digest: () => digest.digest('hex') }
}

const [readers, stalled, events, perSecond, size] = [2_000, 20, 50, 200, 1_000]

test('two thousand readers of one process all get everything, whoever stalls', async () => {
  const clients: Awaited<ReturnType<typeof openClient>>[] = []
  for (let i = 0; i < readers + stalled; i += 50)
    clients.push(...(await Promise.all(Array.from({ length: 50 }, openClient))))
  while ((service.following.tail?.listening ?? 0) < readers) await sleep(20)
  const sleepers = clients.splice(0, stalled)
  for (const { socket } of sleepers) socket.pause()

  const data = { note: 'x'.repeat(size) }
  for (let n = 0; n < events; n++) {
    await append(ledger.pool, [{ type: 'organisation.updated', subject: 'organisation/o', data }])
    await sleep(1_000 / perSecond)
  }
  // All that there is: what one reader gets that comes afterwards.
  const reference = await openClient()
  const length = async () => {
    for (let before = -2; ; await sleep(300)) {
      const now = reference.bytes()
      if (now === before && now > events * size) return now
      before = now
    }
  }
  const whole = await length()
  await expect
    .poll(() => clients.filter(({ bytes }) => bytes() !== whole).length, { timeout: 60_000 })
    .toBe(0)
  const expected = reference.digest()
  expect(clients.filter(client => client.digest() !== expected)).toEqual([])
  for (const { socket } of [...clients, ...sleepers, reference]) socket.destroy()
}, 170_000)
