import { eventTypes } from '@partnerships/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, partnership, registered, signed } from '../../testing/events.ts'
import { type TestService, testService } from '../../testing/service.ts'

let service: TestService
const recorded: Record<string, unknown>[] = []
const total = 1_230

beforeAll(async () => {
  service = await testService()
  const many = Array.from({ length: total - 8 }, (_, i) => registered(`many${i}`, {}, { source: '/many' }))
  const events = [
    launched('p'),
    registered('o'),
    launched('child', { parent: 'p' }),
    launched('grandchild', { parent: 'child' }),
    signed('a'),
    signed('b', { programme: 'child' }),
    signed('c', { programme: 'grandchild' }),
    partnership('activated', 'a'),
  ]
  for (const batch of [events, many.slice(0, 1_000), many.slice(1_000)])
    expect((await service.post(batch)).status).toBe(201)
  for (let position = 1; position <= 8; position++)
    recorded.push((await (await service.get(`/v1/events/${position}`)).json()) as Record<string, unknown>)
})
afterAll(() => service.drop())

type Page = { events: { position: number; subject: string }[]; next: number | null }
const page = async (query = '') => {
  const answer = await service.get(`/v1/events${query}`)
  expect(answer.status).toBe(200)
  return { ...((await answer.json()) as Page), headers: answer.headers }
}
const positions = async (query: string) => (await page(query)).events.map(({ position }) => position)

it('gives pages in position order, each leading to the next', async () => {
  const first = await page('?limit=500&source=/many')
  expect(first.headers.get('content-type')).toBe('application/json')
  expect(first.headers.get('ledger-position')).toBe(String(total))
  expect(first.events.map(({ position }) => position)).toEqual(Array.from({ length: 500 }, (_, i) => i + 9))
  expect(first.next).toBe(508)
  const seen = [...first.events]
  let link = first.headers.get('link')
  while (link) {
    const path = /^<(.+)>; rel="next"$/.exec(link)?.[1] ?? ''
    expect(path).toMatch(/^\/v1\/events\?.*limit=500/)
    const { events, next, headers } = await page(path.slice('/v1/events'.length))
    seen.push(...events)
    link = headers.get('link')
    expect(link === null).toBe(next === null)
  }
  expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: total - 8 }, (_, i) => i + 9))
})

it('gives 100 unless told, and ends exactly at the end', async () => {
  expect((await page()).events).toHaveLength(100)
  expect((await page()).next).toBe(100)
  expect(await page(`?after=${total - 10}&limit=10`)).toMatchObject({ next: null, events: { length: 10 } })
  expect(await page(`?after=${total}`)).toMatchObject({ events: [], next: null })
})

it('filters: values of one parameter are alternatives, parameters add up', async () => {
  expect(await positions('?type=partnership.*')).toEqual([5, 6, 7, 8])
  expect(await positions('?type=partnership.activated&type=programme.launched')).toEqual([1, 3, 4, 8])
  expect(await positions('?subject=partnership/a&subject=partnership/b')).toEqual([5, 6, 8])
  expect(await positions('?subject=partnership/a&type=partnership.activated')).toEqual([8])
  expect(await positions('?source=/nowhere')).toEqual([])
})

it('takes the children of a programme in', async () => {
  expect(await positions('?programme=p')).toEqual([1, 3, 4, 5, 6, 7, 8])
  expect(await positions('?programme=child')).toEqual([3, 4, 6, 7])
  expect(await positions('?programme=grandchild&type=partnership.*')).toEqual([7])
  expect(await positions('?programme=unknown')).toEqual([])
})

const lines = async (query: string) => {
  const answer = await service.get(`/v1/events${query}`, { accept: 'application/x-ndjson' })
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  const text = await answer.text()
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Record<string, unknown>)
}

it('streams everything up to the end as of the request', async () => {
  const all = await lines('')
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: total }, (_, i) => i + 1))
  expect(all.slice(0, 8)).toEqual(recorded)
  expect(await lines('?programme=child')).toHaveLength(4)
  expect(await lines('?after=1000&limit=7')).toHaveLength(7)
  expect(await lines(`?after=${total}`)).toEqual([])
})

it('reads no further than it is read', async () => {
  const answer = await service.get('/v1/events', { accept: 'application/x-ndjson' })
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect((await service.get('/v1/ledger')).status).toBe(200)
})

it('says which ledger it is and where it ends', async () => {
  const answer = await service.get('/v1/ledger')
  const { rows } = await service.pool.query('select ledgerid from event_log.ledger')
  const last = await (await service.get(`/v1/events/${total}`)).json()
  const { recordedtime } = last as { recordedtime: string }
  expect(await answer.json()).toEqual({ ledgerid: rows[0].ledgerid, position: total, recordedtime })
  expect(answer.headers.get('ledger-id')).toBe(rows[0].ledgerid)
  const own = { 'ledger-id': rows[0].ledgerid, 'ledger-position': String(total) }
  expect((await service.get('/v1/events', own)).status).toBe(200)
})

it('gives an event in the media type that is asked for', async () => {
  const accept = 'application/cloudevents+json'
  const answer = await service.get('/v1/events/5', { accept })
  expect(answer.headers.get('content-type')).toBe(accept)
  expect(await answer.json()).toEqual(recorded[4])
})

it('has the schema of every event type where its events say it is', async () => {
  for (const type of eventTypes) {
    const answer = await service.get(`/schemas/${type}`)
    expect([type, answer.status]).toEqual([type, 200])
    expect(answer.headers.get('content-type')).toBe('application/schema+json')
    expect(await answer.json()).toMatchObject({ $id: `/schemas/${type}`, title: type, type: 'object' })
  }
  for (const { dataschema } of recorded) expect((await service.get(String(dataschema))).status).toBe(200)
})

it('takes no parameter where there is none', async () => {
  for (const path of ['/v1/ledger?x=1', '/v1/events/1?x=1', '/v1/events?x=1']) {
    const answer = await service.get(path)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid-query' }])
  }
})

it('says which ledger has no such event, and how far it goes', async () => {
  const { status, headers } = await service.get(`/v1/events/${total + 1}`)
  const reached = (await service.get('/v1/ledger')).headers
  expect(status).toBe(404)
  for (const name of ['ledger-id', 'ledger-position']) expect(headers.get(name)).toBe(reached.get(name))
})
