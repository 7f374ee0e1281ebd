import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { openStalled } from '../testing/stalled.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let service: Awaited<ReturnType<typeof stand>>

beforeAll(async () => {
  ledger = await ledgerDatabase()
  service = await stand(ledger.pool)
})
afterAll(async () => {
  await service.stop()
  await ledger.drop()
})

/** Twenty of these are 20 MB: more than the operating system keeps for a connection. */
const burst = Array.from({ length: 20 }, (_, i) => ({
  type: 'activity.held' as const,
  subject: `activity/large-${i}`,
  data: { note: 'x'.repeat(50_000) },
}))
const bursts = 20

test('a reader that stalls is cut, comes back and misses nothing; another gets everything meanwhile', async () => {
  const stalled = await openStalled(service.url, 'after=0')
  const reader = await openStream(service.url)
  await expect.poll(() => service.following.tail?.listening).toBe(2)

  let head = 0
  for (let i = 0; i < bursts; i++) {
    head = await append(ledger.pool, burst)
    await reader.until(head)
  }
  expect(reader.positions()).toEqual(Array.from({ length: head }, (_, i) => i + 1))
  expect(service.following.tail?.listening).toBe(1)

  const seen = await stalled.readOn()
  const last = seen.at(-1) ?? 0
  expect(last).toBeLessThan(head)
  const back = await openStream(service.url, '', { 'last-event-id': String(last) })
  await back.until(head - last)
  expect([...seen, ...back.positions()]).toEqual(reader.positions())
  await Promise.all([reader.leave(), back.leave()])
})

test('many events at once cut nobody who reads', async () => {
  const readers = await Promise.all(Array.from({ length: 10 }, () => openStream(service.url)))
  await append(
    ledger.pool,
    Array.from({ length: 5_000 }, (_, i) => ({ type: 'activity.held', subject: `activity/b${i}` })),
  )
  const head = await append(ledger.pool, [...burst, ...burst, ...burst])
  await Promise.all(readers.map(reader => reader.upTo(head)))
  expect(readers.map(({ messages }) => messages.length)).toEqual(readers.map(() => 5_000 + 3 * burst.length))
  await Promise.all(readers.map(reader => reader.leave()))
})
