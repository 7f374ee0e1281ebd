import { afterAll, beforeAll, expect, test } from 'vitest'
import { append, type Told } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
let service: Awaited<ReturnType<typeof stand>>

beforeAll(async () => {
  ledger = await ledgerDatabase()
  service = await stand(ledger.pool, { keepAliveMs: 20 })
})
afterAll(async () => {
  await service.stop()
  await ledger.drop()
})

const signed = (id: string): Told => ({
  type: 'partnership.signed',
  subject: `partnership/${id}`,
  programme: 'child',
})
const launched = (id: string, data: object): Told => ({
  type: 'programme.launched',
  subject: `programme/${id}`,
  programme: id,
  data: { name: id, ...data },
})

test('many events that nobody listens to are not read, and whoever comes then misses nothing', async () => {
  const ring = () => service.following.tail?.ring
  const many = Array.from({ length: 300 }, (_, i) => signed(`s${i}`))
  const head = await append(ledger.pool, [
    launched('parent', {}),
    launched('child', { parent: 'parent' }),
    ...many,
  ])
  await expect.poll(() => ring()?.head).toBe(head)
  expect(ring()?.oldest).toBe(head + 1)

  const all = await openStream(service.url, 'after=0&programme=parent')
  const live = await openStream(service.url, 'programme=parent')
  await all.upTo(head)
  await append(ledger.pool, [signed('later')])
  await Promise.all([all.upTo(head + 1), live.upTo(head + 1)])
  expect(all.positions()).toEqual(Array.from({ length: head + 1 }, (_, i) => i + 1))
  expect(live.positions()).toEqual([head + 1])
  expect(ring()?.oldest).toBe(head + 1)
  await Promise.all([all.leave(), live.leave()])
})
