import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, partnership, registered, signed } from '../../testing/events.ts'
import { type TestService, testService } from '../../testing/service.ts'

let service: TestService
beforeAll(async () => {
  service = await testService()
  expect((await service.post([launched('p'), registered('o')])).status).toBe(201)
})
afterAll(() => service.drop())

it('records an event and answers with it', async () => {
  const sent = signed('a', { title: 'Charte' }, { time: '2022-03-02T10:00:00+01:00' })
  const answer = await service.post(sent, { 'content-type': 'application/cloudevents+json' })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('content-type')).toBe('application/json')
  const recorded = await answer.json()
  expect(recorded).toEqual({
    ...sent,
    programme: 'p',
    dataschema: '/schemas/partnership.signed',
    position: 3,
    streamversion: 1,
    recordedtime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'ledger-position': '3',
    'ledger-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    etag: '"1"',
    location: '/v1/events/3',
  })
  expect(await (await service.get('/v1/events/3')).json()).toEqual(recorded)
})

const post = async (body: unknown, headers?: Record<string, string>) => {
  const answer = await service.post(body, headers)
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  }
}

it('answers the same event with its first recording', async () => {
  const sent = signed('same')
  const first = await post(sent)
  const [head, ...rest] = Object.entries(sent).reverse()
  const reordered = JSON.stringify(Object.fromEntries([...rest, head as [string, unknown]]), null, 2)
  const again = await post(reordered, {
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  })
  expect(again.status).toBe(200)
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('etag')).toBe('"1"')
  expect(again.headers.get('ledger-position')).toBe(first.headers.get('ledger-position'))
  expect((await post({ ...sent, traceparent: 'x', tracestate: 'y' })).status).toBe(200)
})

it('refuses the same id with other content, whatever else is wrong with it', async () => {
  const sent = signed('reused')
  await post(sent)
  for (const change of [
    { effective: '2022-03-03' },
    { data: { note: '\u0000' } },
    { subject: 'x' },
    { position: 1 },
  ])
    expect(await post({ ...sent, ...change })).toMatchObject({
      status: 409,
      body: { code: 'event-id-reused' },
    })
  const { type } = signed('x')
  const huge = JSON.stringify({ ...sent, type }).replace('"charter"', '1e400')
  expect(await post(huge)).toMatchObject({ status: 409 })
  expect(await post(sent, { 'if-match': '"7"' })).toMatchObject({ status: 200 })
})

it('dates what gives no date by its time, in the time zone of its programme', async () => {
  const far = launched(
    'far',
    { timezone: 'Pacific/Noumea' },
    { effective: undefined, time: '2018-12-31T20:00:00Z' },
  )
  expect((await post(far)).body).toMatchObject({ effective: '2019-01-01' })
  const time = '2022-12-31T23:30:00Z'
  const undated = { effective: undefined, time }
  expect((await post(signed('paris', {}, undated))).body).toMatchObject({ effective: '2023-01-01', time })
  expect((await post(signed('noumea', { programme: 'far' }, undated))).body).toMatchObject({
    effective: '2023-01-01',
  })
  const renamed = (id: string, time: string) =>
    post(partnership('amended', id, { title: 'x' }, { effective: undefined, time }))
  expect((await renamed('paris', '2022-12-31T13:30:00Z')).body).toMatchObject({ effective: '2022-12-31' })
  expect((await renamed('noumea', '2022-12-31T13:30:00Z')).body).toMatchObject({ effective: '2023-01-01' })
  expect((await renamed('paris', '1500-01-01T00:00:00Z')).body).toMatchObject({
    code: 'invalid-event',
    errors: [{ pointer: '/time' }],
  })
})

it('takes the moment of the request as the time of an event that has none', async () => {
  const before = Date.now()
  const { body } = await post(signed('now', {}, { effective: undefined }))
  const time = Date.parse(String(body.time))
  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now())
})

it('keeps the trace of the request, unless the event has one', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  expect((await post(signed('traced'), { traceparent })).body).toMatchObject({ traceparent })
  const own = traceparent.replace('4bf', '5bf')
  expect((await post(signed('traced2', {}, { traceparent: own }), { traceparent })).body.traceparent).toBe(
    own,
  )
  expect((await post(signed('traced3'), { traceparent: 'nonsense' })).body).not.toHaveProperty('traceparent')
})

it('appends only at the version expected', async () => {
  expect((await post(signed('v'), { 'if-none-match': '*' })).status).toBe(201)
  expect((await post(partnership('activated', 'v'), { 'if-match': '"1"' })).status).toBe(201)
  const conflict = await post(partnership('renewed', 'v'), { 'if-match': '"1"' })
  expect(conflict).toMatchObject({ status: 412, body: { code: 'version-conflict', currentVersion: 2 } })
  expect(await post(signed('v'), { 'if-none-match': '*' })).toMatchObject({ body: { currentVersion: 2 } })
  expect((await post(signed('w'), { 'if-match': '"0"' })).status).toBe(201)
})

it('lets exactly one of many with the same expected version in', async () => {
  const racing = Array.from({ length: 50 }, () => post(signed('race'), { 'if-match': '"0"' }))
  const statuses = (await Promise.all(racing)).map(({ status }) => status)
  expect(statuses.filter(status => status === 201)).toHaveLength(1)
  expect(statuses.filter(status => status === 412)).toHaveLength(49)
})

it('judges by the first rule that is broken', async () => {
  const taken = { identifiers: { siren: '732829320' } }
  await post(registered('holder', taken))
  const all = registered('other', { ...taken, nmae: 'x' }, { replaces: '999999' })
  expect((await post(all, { 'if-match': '"5"' })).body.code).toBe('invalid-event')
  const valid = registered('other', taken, { replaces: '999999' })
  expect((await post(valid, { 'if-match': '"5"' })).body.code).toBe('version-conflict')
  expect((await post(valid)).body).toMatchObject({ code: 'identifier-taken', subject: 'organisation/holder' })
  const unreferenced = partnership('resumed', 'a', {}, { replaces: '999999' })
  expect((await post(unreferenced)).body.code).toBe('unknown-reference')
  expect((await post(partnership('resumed', 'a'))).body.code).toBe('lifecycle-violation')
})

it('refuses circles of parents and of mergers', async () => {
  await post([launched('c1'), launched('c2', { parent: 'c1' }), registered('m1'), registered('m2')])
  const event = { ...launched('c1'), type: 'programme.updated', data: { parent: 'c2' } }
  expect((await post(event)).body).toMatchObject({
    code: 'lifecycle-violation',
    detail: expect.stringContaining('programme/c1 → programme/c2 → programme/c1'),
  })
  const merged = (id: string, into: string) => ({
    ...registered(id),
    type: 'organisation.merged',
    data: { into },
  })
  expect((await post(merged('m1', 'm2'))).status).toBe(201)
  expect((await post(merged('m2', 'm1'))).body.code).toBe('lifecycle-violation')
})

it('rings after a commit, and not for what adds nothing', async () => {
  let rings = 0
  const ringing = await testService({ ring: () => rings++ })
  const sent = launched('p')
  await ringing.post(sent)
  expect(rings).toBe(1)
  await ringing.post(sent)
  await ringing.post({})
  expect(rings).toBe(1)
  await ringing.drop()
})
