import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../testing/append.ts'
import { openStream } from '../testing/reader.ts'
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

const joined = (subject: string) =>
  ({ type: 'organisation.registered', subject: `organisation/${subject}` }) as const

test('without a position it starts at the end, and says what it is', async () => {
  const head = await append(ledger.pool, [joined('before'), joined('before-too')])
  const reader = await openStream(service.url)
  expect(Object.fromEntries(reader.response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'ledger-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'ledger-position': String(head),
  })
  await append(ledger.pool, [joined('after')])
  await reader.until(1)
  expect(reader.positions()).toEqual([head + 1])
  expect(reader.ids).toEqual([head, head + 1])
  expect(reader.retries).toEqual([2_000])
  const [message] = reader.messages
  expect(message?.event).toBeUndefined()
  expect(JSON.parse(message?.data ?? '')).toMatchObject({
    specversion: '1.0',
    ...joined('after'),
    position: head + 1,
    streamversion: 1,
    recordedtime: expect.stringMatching(/^\d{4}-.*Z$/),
  })
  await reader.leave()
})

test('Last-Event-ID wins over ?after=', async () => {
  const head = await append(ledger.pool, [joined('a'), joined('b'), joined('c')])
  const byQuery = await openStream(service.url, `after=${head - 3}`)
  await byQuery.until(3)
  expect(byQuery.positions()).toEqual([head - 2, head - 1, head])
  const byHeader = await openStream(service.url, 'after=0', { 'last-event-id': String(head - 1) })
  await byHeader.until(1)
  expect(byHeader.positions()).toEqual([head])
  await Promise.all([byQuery.leave(), byHeader.leave()])
})

test('with event=type it names the type', async () => {
  const head = await append(ledger.pool, [joined('typed')])
  const reader = await openStream(service.url, `after=${head - 1}&event=type`)
  await reader.until(1)
  expect(reader.messages[0]).toMatchObject({ id: String(head), event: 'organisation.registered' })
  await reader.leave()
})

test.each([
  ['after=-1', {}],
  ['after=', {}],
  ['after=1.5', {}],
  ['after=1e3', {}],
  ['after=9007199254740992', {}],
  ['after=999999', {}],
  ['after=1&after=2', {}],
  ['', { 'last-event-id': 'x' }],
  ['', { 'last-event-id': '999999' }],
  ['after=0', { 'last-event-id': '' }],
  ['type=partnership.sined', {}],
  ['type=*', {}],
  ['type=partnership', {}],
  ['subject=essaim', {}],
  ['programme=a.b', {}],
  ['event=subject', {}],
  ['limit=10', {}],
  ['__proto__=1', {}],
])('?%s %j is an invalid query', async (query, headers) => {
  const response = await fetch(`${service.url}?${query}`, { headers: headers as Record<string, string> })
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
  expect(await response.json()).toMatchObject({ code: 'invalid-query', detail: expect.any(String) })
})

test('it is nothing but server-sent events, of this ledger', async () => {
  const other = await fetch(service.url, { headers: { accept: 'application/json' } })
  expect(other.status).toBe(406)
  const changed = await fetch(service.url, {
    headers: { 'ledger-id': '00000000-0000-0000-0000-000000000000' },
  })
  expect(changed.status).toBe(412)
  expect((await fetch(service.url, { method: 'POST' })).status).toBe(405)
})

test('who only asks for the headers, or goes away, is forgotten', async () => {
  const { tail } = service.following
  await expect.poll(() => tail?.listening).toBe(0)
  expect((await fetch(service.url, { method: 'HEAD' })).status).toBe(200)
  const readers = await Promise.all([openStream(service.url), openStream(service.url, 'after=0')])
  await expect.poll(() => tail?.listening).toBe(2)
  for (const reader of readers) await reader.leave()
  await expect.poll(() => tail?.listening).toBe(0)
})
