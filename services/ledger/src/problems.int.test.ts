import { type ProblemCode, problemCodes } from '@partnerships/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, partnership, registered, type Sent, signed } from '../testing/events.ts'
import { holdAppends } from '../testing/hold-appends.ts'
import { type TestService, testService } from '../testing/service.ts'

let service: TestService
const provoked = new Set<string>()

beforeAll(async () => {
  service = await testService()
  expect((await service.post([launched('p'), registered('o'), signed('a')])).status).toBe(201)
})
afterAll(() => service.drop())

/** Checks that an answer is the problem, as its page says it, and that nothing of the inside shows. */
async function expectProblem(answer: Response, code: ProblemCode): Promise<Record<string, unknown>> {
  const text = await answer.text()
  expect(text).not.toMatch(/\bat .*\.[tj]s:\d|select |insert |event_log/i)
  const problem = JSON.parse(text)
  expect(problem.code, text).toBe(code)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const page = await (await service.get(problem.type, { accept: 'application/json' })).json()
  expect(page).toMatchObject({ code, status: answer.status, title: problem.title })
  expect(problem).toMatchObject({ status: answer.status, detail: expect.stringMatching(/\S/) })
  provoked.add(code)
  return problem
}

const post = async (code: ProblemCode, body: unknown, headers?: Record<string, string>) =>
  expectProblem(await service.post(body, headers), code)
const get = async (code: ProblemCode, path: string, headers?: Record<string, string>) =>
  expectProblem(await service.get(path, headers), code)

it.each<[string | Uint8Array, string]>([
  ['', 'nothing'],
  ['{"a":', 'an end too early'],
  [Buffer.from('{"a":"é"}', 'latin1'), 'latin-1'],
  [Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'a surrogate as UTF-8'],
  ['{"a":"\u0007"}', 'a control character as it is'],
  ["{'a':1}", 'other quotes'],
  ['[1,]', 'a comma too many'],
])('malformed-json: %j (%s)', async body => {
  await post('malformed-json', body)
})

it.each([
  '/v1/events?tpye=x',
  '/v1/events?limit=0',
  '/v1/events?limit=1001',
  '/v1/events?limit=ten',
  '/v1/events?limit=1&limit=2',
  '/v1/events?after=-1',
  '/v1/events?after=1e3',
  '/v1/events?after=99999999999999999999',
  '/v1/events?after=1000',
  '/v1/events?type=partnership',
  '/v1/events?subject=partnership',
  '/v1/events?programme=a.b',
])('invalid-query: %s', async path => {
  await get('invalid-query', path)
})

it('invalid-query: headers and parameters that do not go with the body', async () => {
  await post('invalid-query', signed('b'), { 'if-match': '1' })
  await post('invalid-query', signed('b'), { 'if-none-match': '"1"' })
  await post('invalid-query', [signed('b'), signed('c')], { 'if-none-match': '*' })
  await post('invalid-query', '{}', { 'content-type': 'application/x-ndjson', 'if-none-match': '*' })
  await get('invalid-query', '/v1/events', { 'ledger-position': 'last' })
  for (const query of ['report=refused', 'report=all', 'x=1']) {
    const headers = { 'content-type': 'application/json' }
    const answer = await service.app.request(`/v1/events?${query}`, { method: 'POST', headers, body: '{}' })
    await expectProblem(answer, 'invalid-query')
  }
})

it.each([
  '/v1/nothing',
  '/v1/events/0',
  '/v1/events/999',
  '/v1/events/99999999999999999999',
  '/v1/events/one',
  '/schemas/x',
])('not-found: %s', async path => {
  await get('not-found', path)
})

it('method-not-allowed, with the methods that are', async () => {
  for (const [method, path, allow] of [
    ['DELETE', '/v1/events', 'GET, POST, HEAD'],
    ['POST', '/v1/events/1', 'GET, HEAD'],
    ['PUT', '/v1/ledger', 'GET, HEAD'],
  ] as const) {
    const answer = await service.app.request(path, { method })
    expect(answer.headers.get('allow')).toBe(allow)
    await expectProblem(answer, 'method-not-allowed')
  }
})

it('not-acceptable', async () => {
  const accept = { accept: 'text/html' }
  for (const path of ['/v1/events', '/v1/events/1', '/v1/ledger', '/schemas/partnership.signed'])
    await get('not-acceptable', path, accept)
  await post('not-acceptable', signed('b'), accept)
  await post('not-acceptable', '', { 'content-type': 'application/x-ndjson', accept: 'application/json' })
})

it('event-id-reused', async () => {
  const sent = signed('reused')
  await service.post(sent)
  await post('event-id-reused', { ...sent, effective: '2023' })
})

it('identifier-taken', async () => {
  const identifiers = { siren: '732829320' }
  await service.post(registered('first', { identifiers }))
  const problem = await post('identifier-taken', registered('second', { identifiers }))
  expect(problem.subject).toBe('organisation/first')
})

it('version-conflict', async () => {
  const problem = await post('version-conflict', partnership('activated', 'a'), { 'if-match': '"4"' })
  expect(problem.currentVersion).toBe(1)
})

it('ledger-changed', async () => {
  const ledgerid = { 'ledger-id': '00000000-0000-0000-0000-000000000000' }
  for (const path of ['/v1/events', '/v1/events/1', '/v1/ledger']) await get('ledger-changed', path, ledgerid)
  await post('ledger-changed', signed('b'), ledgerid)
  await post('ledger-changed', '', { ...ledgerid, 'content-type': 'application/x-ndjson' })
})

it.each([
  [{}, 'application/xml'],
  [{}, 'application/json; charset=utf-16'],
])('unsupported-media-type', async (body, type) => {
  await post('unsupported-media-type', body, { 'content-type': type })
  await post('unsupported-media-type', body, { 'content-encoding': 'gzip' })
})

it.each<[string, Sent | object]>([
  ['no event', 7 as unknown as object],
  ['an unknown attribute', signed('b', {}, { efective: '2022' })],
  ['an unknown key', signed('b', { memebers: [] })],
  ['a position of its own', signed('b', {}, { position: 1 })],
  ['a stream version of its own', signed('b', {}, { streamversion: 1 })],
  ['a recorded time of its own', signed('b', {}, { recordedtime: '2022-01-01T00:00:00Z' })],
  ['a programme of its own', signed('b', {}, { programme: 'p' })],
  ['an actor', signed('b', {}, { actor: 'me' })],
  ['a schema of its own', signed('b', {}, { dataschema: '/x' })],
  ['a source of the clock', signed('b', {}, { source: '/clock' })],
  ['a source below the clock', signed('b', {}, { source: '/clock/2' })],
  ['a day that is not', signed('b', {}, { effective: '2022-02-29' })],
  ['a month that is not', signed('b', {}, { effective: '2022-13' })],
  ['an end before the start', signed('b', {}, { effective: '2022-03/2022-02' })],
  ['a year too early', signed('b', {}, { effective: '1799' })],
  ['a time that is not', signed('b', {}, { time: '2022-02-29T10:00:00Z' })],
  ['a control character', signed('b', { title: 'a\u0000b' })],
  ['a lone surrogate', signed('b', { title: 'a\ud800b' })],
  ['a lone surrogate in an address', signed('b', { source: { title: 't', url: 'https://a.org/\ud800' } })],
  ['a control character in an id', signed('b', {}, { id: 'a\u0000' })],
  [
    'a key of the prototype',
    JSON.parse(JSON.stringify(signed('b')).replace('"kind"', '"__proto__":1,"kind"')),
  ],
  ['no opening', partnership('signed', 'b')],
  ['an opening where one is', signed('a')],
  ['a kind that is none', signed('b', { kind: 'friendship' })],
  ['a territory that is none', signed('b', { territories: ['FR-XXX'] })],
  ['a SIREN that does not check', registered('b', { identifiers: { siren: '732829321' } })],
  ['a subject of another aggregate', signed('b', {}, { subject: 'organisation/b' })],
  ['a programme with a dot', launched('a.b')],
])('invalid-event: %s', async (_, sent) => {
  const { errors } = await post('invalid-event', sent)
  expect(errors).toEqual(
    expect.arrayContaining([{ pointer: expect.any(String), message: expect.any(String) }]),
  )
})

it.each([10, 1_000, 30_000])('invalid-event: nesting %i levels deep', async levels => {
  const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`
  const sent = JSON.stringify(signed('b', { note: 0 }, { x: 0 }))
  await post('invalid-event', sent.replace('"note":0', `"note":${deep}`))
  await post('invalid-event', sent.replace('"x":0', `"x":${deep}`))
  await post('invalid-event', `{"data":${deep}}`)
  await post('invalid-event', deep)
})

it('invalid-event: numbers beyond all measure', async () => {
  const pledge = partnership('contribution-pledged', 'a', {
    contribution: 'c',
    kind: 'funding',
    amount: { value: 0, unit: 'EUR' },
  })
  for (const value of ['1e400', '-1e400', '1e300', `1${'0'.repeat(5_000)}`, '0.0000001', '-1'])
    await post('invalid-event', JSON.stringify(pledge).replace('"value":0', `"value":${value}`))
  const taken = JSON.stringify(partnership('retracted', 'a', { retracts: 0, reason: 'x' }))
  for (const position of ['1e400', '9007199254740993', '1.5', '-1'])
    await post('invalid-event', taken.replace('"retracts":0', `"retracts":${position}`))
})

it.each([
  ['a programme', signed('b', { programme: 'unknown' })],
  ['a member', signed('b', { members: [{ organisation: 'unknown' }] })],
  ['what is taken back', partnership('retracted', 'a', { retracts: 999, reason: 'x' })],
  ['what is replaced', partnership('activated', 'a', {}, { replaces: '1' })],
])('unknown-reference: %s', async (_, sent) => {
  await post('unknown-reference', sent)
})

it.each([
  ['a stage that does not follow', partnership('resumed', 'a')],
  ['a member who leaves without being in', partnership('member-left', 'a', { organisation: 'first' })],
  ['an organisation registered twice', registered('o')],
])('lifecycle-violation: %s', async (_, sent) => {
  await post('lifecycle-violation', sent)
})

it('payload-too-large', async () => {
  await post('payload-too-large', ' '.repeat(64 * 1024 + 1))
  await post(
    'payload-too-large',
    Array.from({ length: 1_001 }, () => ({})),
  )
})

it('projection-behind, once the patience is over', async () => {
  await get('projection-behind', '/v1/events', { 'ledger-position': '999999' })
})

it('overloaded and ledger-unavailable, when nothing can be appended', async () => {
  const release = await holdAppends(service.pool)
  const batch = JSON.stringify(Array.from({ length: 1_000 }, () => ({})))
  const waiting = Array.from({ length: 21 }, () => service.post(batch))
  const single = service.post(signed('late'))
  await Promise.race(waiting)
  const answers = await Promise.all([...waiting, single])
  await release()
  const overloaded = answers.find(({ headers }) => headers.get('retry-after') === '1')
  await expectProblem(overloaded as Response, 'overloaded')

  const again = await holdAppends(service.pool)
  const unavailable = await service.post(signed('late'))
  expect(unavailable.headers.get('retry-after')).toMatch(/^\d+$/)
  await expectProblem(unavailable, 'ledger-unavailable')
  await again()
  expect((await service.post(signed('late'))).status).toBe(201)
})

it('internal, when the ledger is broken', async () => {
  await service.pool.query('alter table event_log.event_ids rename to lost')
  await post('internal', signed('never'))
  await service.pool.query('alter table event_log.lost rename to event_ids')
  expect((await service.post(signed('never'))).status).toBe(201)
})

it('has provoked every problem that can be without keys and webhooks', () => {
  const others = ['unauthenticated', 'forbidden', 'rate-limited', 'not-waiting']
  expect([...provoked].sort()).toEqual(problemCodes.filter(code => !others.includes(code)).sort())
})
