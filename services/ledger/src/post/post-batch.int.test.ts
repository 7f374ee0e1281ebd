import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, partnership, registered, type Sent, signed } from '../../testing/events.ts'
import { type TestService, testService } from '../../testing/service.ts'

let service: TestService
beforeAll(async () => {
  service = await testService()
})
afterAll(() => service.drop())

const type = 'application/cloudevents-batch+json'
const post = async (events: unknown, headers: Record<string, string> = {}) => {
  const answer = await service.post(events, { 'content-type': type, ...headers })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  }
}
const head = async () => ((await (await service.get('/v1/ledger')).json()) as { position: number }).position
const place = ({ source, id }: Sent, position: number, streamversion: number, duplicate = false) => ({
  source,
  id,
  position,
  streamversion,
  duplicate,
})

it('records in order, later events seeing earlier ones, references either way', async () => {
  const batch = [signed('a'), launched('p'), partnership('activated', 'a'), registered('o')] as const
  const [s, l, a, o] = batch
  const answer = await post(batch)
  expect(answer).toMatchObject({ status: 201 })
  expect(answer.body).toEqual({
    events: [place(s, 1, 1), place(l, 2, 1), place(a, 3, 2), place(o, 4, 1)],
    position: 4,
  })
  expect(answer.headers.get('ledger-position')).toBe('4')
  expect(answer.headers.get('etag')).toBeNull()
  const again = await post(batch)
  expect(again.status).toBe(200)
  expect(again.body).toMatchObject({ position: 4, events: batch.map(() => ({ duplicate: true })) })
  const more = await post([s, partnership('renewed', 'a')])
  expect([more.status, more.body.position]).toEqual([201, 5])
})

it('records nothing when one event is refused, and says which', async () => {
  const before = await head()
  const cases: [Sent[], string, string][] = [
    [[signed('b'), partnership('resumed', 'b')], 'lifecycle-violation', '/1'],
    [[signed('b'), signed('c', { programme: 'nowhere' })], 'unknown-reference', '/1/data/programme'],
    [[signed('b'), signed('c', { kind: 'x' })], 'invalid-event', '/1/data/kind'],
    [[signed('b'), partnership('activated', 'c')], 'invalid-event', '/1/data/programme'],
    [[signed('b'), signed('c', {}, { effective: undefined })], 'invalid-event', '/1/effective'],
  ]
  for (const [events, code, pointer] of cases) {
    const { body } = await post(events)
    expect(body).toMatchObject({
      code,
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    })
  }
  expect(await head()).toBe(before)
})

it('points at every field in error, of all its events', async () => {
  const { body } = await post([signed('b', { kind: 'x' }), signed('c'), { type: 'partnership.signed' }])
  const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer)
  expect(pointers).toEqual(expect.arrayContaining(['/0/data/kind', '/2/id', '/2/source', '/2/subject']))
  expect(pointers.some(pointer => pointer.startsWith('/1'))).toBe(false)
})

it('takes the same event twice in a batch once, and refuses one id with two contents', async () => {
  const twice = signed('twice')
  const position = (await head()) + 1
  expect((await post([twice, twice])).body).toEqual({
    events: [place(twice, position, 1), place(twice, position, 1, true)],
    position,
  })
  const other = signed('other')
  const { status, body } = await post([other, { ...other, effective: '2023' }])
  expect([status, body.code]).toEqual([409, 'event-id-reused'])
  expect(body.errors).toMatchObject([{ pointer: '/1' }])
  const reusedAndInvalid = await post([{ ...twice, effective: '2023' }, signed('x', { kind: 'x' })])
  expect(reusedAndInvalid.body.code).toBe('event-id-reused')
})

it('expects a version of one subject only', async () => {
  const both = [signed('v1'), partnership('activated', 'v1')]
  expect((await post(both, { 'if-none-match': '*' })).status).toBe(201)
  expect((await post([partnership('renewed', 'v1')], { 'if-match': '"1"' })).body).toMatchObject({
    code: 'version-conflict',
    currentVersion: 2,
  })
  expect((await post([signed('v2'), signed('v3')], { 'if-match': '"0"' })).body.code).toBe('invalid-query')
})

it('takes a batch as application/json, and no other thing as a batch', async () => {
  expect((await service.post([signed('j')])).status).toBe(201)
  for (const body of [[], {}, 'null', '3'])
    expect(await post(body)).toMatchObject({ status: 422, body: { code: 'invalid-event' } })
  expect((await service.post('[]')).status).toBe(422)
  const single = await service.post([signed('k')], { 'content-type': 'application/cloudevents+json' })
  expect(single.status).toBe(422)
})
