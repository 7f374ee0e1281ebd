import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serve } from '../../testing/serve.ts'
import { type Client, createClient, NetworkError, ProblemError } from '../index.ts'

type Asked = { method: string; url: string; headers: Headers }

const ledgerId = '0198c0de-0000-7000-8000-000000000000'
let asked: Asked
let answer: () => Response
let server: Awaited<ReturnType<typeof serve>>
let client: Client

const json =
  (body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { headers: { 'ledger-id': ledgerId, 'ledger-position': '42', ...headers } })

beforeAll(async () => {
  const app = new Hono().all('*', c => {
    asked = { method: c.req.method, url: c.req.url, headers: c.req.raw.headers }
    return answer()
  })
  server = await serve(app)
  client = createClient({ baseUrl: `${server.baseUrl}/`, lang: 'fr', key: 'k_1' })
})
afterAll(() => server.close())
beforeEach(() => {
  answer = json({})
})

const pathAndQuery = () => {
  const { pathname, search } = new URL(asked.url)
  return pathname + search
}

test('a query repeats what is a list and leaves out what is undefined', async () => {
  await client.metric('new-partnerships', {
    from: '2022',
    to: undefined,
    theme: ['a & b', 'c'],
    knownAt: 7,
    territory: 'FR-BFC',
  })
  expect(pathAndQuery()).toBe(
    '/v1/metrics/new-partnerships?from=2022&theme=a+%26+b&theme=c&knownAt=7&territory=FR-BFC',
  )
  await client.list('partnerships')
  expect(pathAndQuery()).toBe('/v1/partnerships')
})

test('ids are part of the path, whatever they hold', async () => {
  await client.show('organisations', 'a/../b?c', { at: '2022-01-01' })
  expect(pathAndQuery()).toBe('/v1/organisations/a%2F..%2Fb%3Fc?at=2022-01-01')
})

test('an answer comes with what it reflects', async () => {
  answer = json({ id: 'p1', version: 3 }, { etag: '"abc"' })
  expect(await client.show('partnerships', 'p1')).toEqual({
    data: { id: 'p1', version: 3 },
    position: 42,
    ledgerId,
    etag: '"abc"',
    version: 3,
  })
})

test('a request says what its answer has to reflect, in which language, and by whom it is asked', async () => {
  await client.metric('stages', {}, { reflecting: 41, ledgerId })
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    accept: 'application/json',
    'accept-language': 'fr',
    authorization: 'Bearer k_1',
    'ledger-position': '41',
    'ledger-id': ledgerId,
  })
  await client.metric('stages', {}, { lang: 'en' })
  expect(asked.headers.get('accept-language')).toBe('en')
  expect(asked.headers.has('ledger-position')).toBe(false)
})

test('a table is asked for and read as text', async () => {
  answer = () =>
    new Response('from,value\r\n2022-01-01,3\r\n', {
      headers: { 'content-type': 'text/csv', 'ledger-id': ledgerId, 'ledger-position': '9' },
    })
  const { data, position } = await client.metricCsv('new-partnerships', { from: '2022', to: '2023' })
  expect(data).toBe('from,value\r\n2022-01-01,3\r\n')
  expect(position).toBe(9)
  expect(asked.headers.get('accept')).toBe('text/csv')
})

test('a problem is told with all that it says', async () => {
  const problem = {
    type: '/problems/version-conflict',
    title: 'The stream has another version',
    status: 412,
    code: 'version-conflict',
    detail: 'It has version 4.',
    currentVersion: 4,
    errors: [{ pointer: '/data/kind', message: 'is required' }],
  }
  answer = () =>
    new Response(JSON.stringify(problem), {
      status: 412,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
    })
  const failure = await client.ledger().catch(err => err)
  expect(failure).toBeInstanceOf(ProblemError)
  expect(failure).toMatchObject({
    code: 'version-conflict',
    status: 412,
    detail: 'It has version 4.',
    currentVersion: 4,
    errors: [{ pointer: '/data/kind', message: 'is required' }],
    retryAfter: 2,
  })
})

test('an answer of somebody in between is a problem without a reason', async () => {
  answer = () =>
    new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  await expect(client.ledger()).rejects.toMatchObject({ code: 'unexpected-answer', status: 502 })
})

test('no whole answer is a network error', async () => {
  const nobody = await serve(new Hono())
  await nobody.close()
  await expect(createClient({ baseUrl: nobody.baseUrl }).ledger()).rejects.toBeInstanceOf(NetworkError)

  answer = () => new Response('{"cut', { headers: { 'content-type': 'application/json' } })
  await expect(client.ledger()).rejects.toBeInstanceOf(NetworkError)
})

test('an aborted request rejects with the reason of its signal', async () => {
  const gone = new AbortController()
  const asking = client.ledger({ signal: gone.signal }).catch(err => err)
  gone.abort()
  expect(await asking).toMatchObject({ name: 'AbortError' })
})
