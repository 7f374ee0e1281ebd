import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../test/append.ts'
import { openStream } from '../test/reader.ts'
import { ledgerDatabase, stand } from '../test/stand.ts'

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

test('a filter lets pass what fits: values are alternatives, keys add up', async () => {
  const start = await append(ledger.pool, [])
  const opening = { programme: 'p1', kind: 'charter', members: [{ organisation: 'o' }] }
  const events = [
    { type: 'programme.launched', subject: 'programme/p1', programme: 'p1', data: { name: 'P1' } },
    {
      type: 'programme.launched',
      subject: 'programme/p2',
      programme: 'p2',
      data: { name: 'P2', parent: 'p1' },
    },
    { type: 'programme.launched', subject: 'programme/p3', programme: 'p3', data: { name: 'P3' } },
    { type: 'partnership.signed', subject: 'partnership/s1', programme: 'p1', data: opening, source: '/a' },
    { type: 'partnership.activated', subject: 'partnership/s1', programme: 'p1', source: '/b' },
    { type: 'partnership.signed', subject: 'partnership/s2', programme: 'p2', source: '/a' },
    { type: 'partnership.signed', subject: 'partnership/s3', programme: 'p3', source: '/c' },
    { type: 'organisation.registered', subject: 'organisation/o1', source: '/a' },
    { type: 'programme.updated', subject: 'programme/p3', programme: 'p3', data: { parent: 'p2' } },
    { type: 'partnership.activated', subject: 'partnership/s3', programme: 'p3', source: '/c' },
  ] as const
  const cases: [query: string, numbers: number[]][] = [
    ['type=partnership.signed', [4, 6, 7]],
    ['type=partnership.*', [4, 5, 6, 7, 10]],
    ['type=partnership.activated&type=organisation.*', [5, 8, 10]],
    ['subject=partnership/s1', [4, 5]],
    ['subject=partnership/s1&subject=organisation/o1', [4, 5, 8]],
    ['source=/a', [4, 6, 8]],
    ['source=/a&type=partnership.*', [4, 6]],
    ['programme=p3', [3, 7, 9, 10]],
    ['programme=p2&type=partnership.*', [6, 10]],
  ]
  const end = { type: 'figure.published', subject: 'figure/end', source: '/end', programme: 'p3' } as const
  const withEnd = (query: string) =>
    query
      .split('&')
      .reduce((all, pair) => {
        const key = pair.split('=')[0] ?? ''
        const value = { type: end.type, subject: end.subject, source: end.source, programme: end.programme }[
          key
        ]
        return all.includes(`${key}=${value}`) ? all : [...all, `${key}=${value}`]
      }, query.split('&'))
      .join('&')
  const live = await Promise.all(cases.map(([query]) => openStream(service.url, withEnd(query))))
  await append(ledger.pool, events)
  await append(ledger.pool, [end])
  const isEnd = (reader: (typeof live)[number]) => reader.messages.at(-1)?.data.includes('"figure/end"')
  for (const [i, [query, numbers]] of cases.entries()) {
    const reader = live[i] as (typeof live)[number]
    while (!isEnd(reader)) expect(await reader.until(reader.messages.length + 1)).toBe(true)
    void numbers
    void query
    void start
    await reader.leave()
  }
})
