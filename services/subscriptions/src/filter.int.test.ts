import { afterAll, beforeAll, expect, test } from 'vitest'
import { append, type Told } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
import { ledgerDatabase, stand } from '../testing/stand.ts'

const told = (subject: string, name: string, more: Partial<Told> = {}) =>
  ({ subject, type: `${subject.split('/')[0]}.${name}`, ...more }) as Told

/** Positions 1 to 11. */
const events = [
  told('programme/p1', 'launched', { programme: 'p1', data: { name: 'P1' } }),
  told('programme/p2', 'launched', { programme: 'p2', data: { name: 'P2', parent: 'p1' } }),
  told('programme/p3', 'launched', { programme: 'p3', data: { name: 'P3' } }),
  told('partnership/s1', 'signed', { programme: 'p1', source: '/a' }),
  told('partnership/s1', 'activated', { programme: 'p1', source: '/b' }),
  told('partnership/s2', 'signed', { programme: 'p2', source: '/a' }),
  told('partnership/s3', 'signed', { programme: 'p3', source: '/c' }),
  told('organisation/o1', 'registered', { source: '/a' }),
  told('programme/p3', 'updated', { programme: 'p3', data: { parent: 'p2' } }),
  told('partnership/s3', 'activated', { programme: 'p3', source: '/c' }),
  told('organisation/o2', 'registered'),
]

const cases: [query: string, expected: number[], live?: number[]][] = [
  ['', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ['type=partnership.signed', [4, 6, 7]],
  ['type=partnership.*', [4, 5, 6, 7, 10]],
  ['type=partnership.activated&type=organisation.*', [5, 8, 10, 11]],
  ['subject=partnership/s1', [4, 5]],
  ['subject=partnership/s1&subject=organisation/o1', [4, 5, 8]],
  ['source=/a', [4, 6, 8]],
  ['source=/a&source=/b&type=partnership.*', [4, 5, 6]],
  ['programme=p3', [3, 7, 9, 10]],
  // p3 came to lie in p2 at position 9: whoever was listening has not seen what it did before
  ['programme=p2&type=partnership.*', [6, 7, 10], [6, 10]],
  ['programme=p1', [1, 2, 3, 4, 5, 6, 7, 9, 10], [1, 2, 4, 5, 6, 9, 10]],
  ['programme=nobody', []],
  ['subject=partnership/s1&type=organisation.*', []],
]

let ledger: Awaited<ReturnType<typeof ledgerDatabase>>
const services: Awaited<ReturnType<typeof stand>>[] = []
const start = async (options: Parameters<typeof stand>[1]) => {
  const service = await stand(ledger.pool, { keepAliveMs: 20, ...options })
  services.push(service)
  return service
}

beforeAll(async () => {
  ledger = await ledgerDatabase()
})
afterAll(async () => {
  for (const service of services) await service.stop()
  await ledger.drop()
})

test('live, from the ring and from the ledger the same passes', async () => {
  const service = await start({})
  const listening = await Promise.all(cases.map(([query]) => openStream(service.url, query)))
  const head = await append(ledger.pool, events)
  // Who asks before the service has read them gets them live too.
  await Promise.all(listening.map(reader => reader.upTo(head)))
  const later = await Promise.all(cases.map(([query]) => openStream(service.url, `${query}&after=0`)))
  const forgetful = await start({ ringLimits: { events: 0, characters: 0 } })
  const reading = await Promise.all(cases.map(([query]) => openStream(forgetful.url, `${query}&after=0`)))
  const all = [...listening, ...later, ...reading]
  await Promise.all(all.map(reader => reader.upTo(head)))

  const positions = (readers: typeof all) => readers.map(reader => reader.positions())
  expect(positions(listening)).toEqual(cases.map(([, expected, live]) => live ?? expected))
  expect(positions(later)).toEqual(cases.map(([, expected]) => expected))
  expect(positions(reading)).toEqual(cases.map(([, expected]) => expected))
  await Promise.all(all.map(reader => reader.leave()))
})

test('a quiet reader learns how far was read, from an id and nothing else', async () => {
  const service = await start({})
  const reader = await openStream(service.url, 'type=figure.published')
  const head = await append(ledger.pool, events)
  await reader.upTo(head)
  expect(reader.messages).toEqual([])
  await reader.leave()
  const back = await openStream(service.url, 'type=figure.published', { 'last-event-id': String(head) })
  const figure = await append(ledger.pool, [told('figure/f1', 'published')])
  await back.until(1)
  expect(back.positions()).toEqual([figure])
  await back.leave()
})
