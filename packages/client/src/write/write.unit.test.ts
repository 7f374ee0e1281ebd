import type { PostedEvent } from '@partnerships/contracts'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serve } from '../../testing/serve.ts'
import { type Client, createClient } from '../index.ts'

type Told = { line: number; status: string; position?: number; problem?: object }

const ledgerId = '0198c0de-0000-7000-8000-000000000000'
const headers = { 'content-type': 'application/x-ndjson', 'ledger-id': ledgerId }
const internal = { type: '/problems/internal', title: '', status: 500, code: 'internal', detail: 'Failed.' }

let bodies: string[]
let asked: Headers
let answer: (body: string) => Response
let server: Awaited<ReturnType<typeof serve>>
let client: Client

beforeAll(async () => {
  const app = new Hono().post('/v1/events', async c => {
    const body = await c.req.text()
    bodies.push(body)
    asked = c.req.raw.headers
    return answer(body)
  })
  server = await serve(app)
  client = createClient({ baseUrl: server.baseUrl })
})
afterAll(() => server.close())
beforeEach(() => {
  bodies = []
  recorded = 0
  answer = body => linesAnswer(linesOf(body).map(recording))
})

const event = (id: number): PostedEvent => ({
  specversion: '1.0',
  id: String(id),
  source: '/test',
  type: 'organisation.registered',
  subject: `organisation/o${id}`,
  effective: '2020',
  data: { name: 'O', kind: 'other' },
})
const events = (count: number) => Array.from({ length: count }, (_, i) => event(i + 1))
const linesOf = (body: string) => body.split('\n').filter(Boolean)

let recorded = 0
const recording = (_: string, i: number): Told => ({ line: i + 1, status: 'recorded', position: ++recorded })
const textOf = (told: object[]) => told.map(line => `${JSON.stringify(line)}\n`).join('')
const linesAnswer = (told: Told[]) => new Response(textOf([...told, { summary: {} }]), { headers })

test('an event is posted, and found again when it is posted again', async () => {
  const told = { ...event(1), position: 5, streamversion: 2 }
  const headers = { etag: '"2"', 'ledger-position': '5', 'ledger-id': ledgerId }
  answer = () => Response.json(told, { status: 201, headers })
  const posted = await client.post(event(1), { ifMatch: 1 })
  expect(posted).toEqual({ data: told, position: 5, ledgerId, etag: '"2"', version: 2, duplicate: false })
  expect(Object.fromEntries(asked)).toMatchObject({
    'content-type': 'application/cloudevents+json',
    'if-match': '"1"',
  })
  expect(JSON.parse(bodies[0] as string)).toEqual(event(1))

  answer = () => Response.json(told, { status: 200, headers })
  expect(await client.post(event(1), { ifNoneMatch: '*' })).toMatchObject({ duplicate: true })
  expect(asked.get('if-none-match')).toBe('*')
})

test('a batch is posted as one', async () => {
  answer = () => Response.json({ events: [], position: 2 }, { status: 201 })
  expect(await client.postBatch(events(2))).toMatchObject({ data: { position: 2 }, duplicate: false })
  expect(asked.get('content-type')).toBe('application/cloudevents-batch+json')
  expect(JSON.parse(bodies[0] as string)).toHaveLength(2)
})

test('an import goes by a thousand lines at a time', async () => {
  async function* some() {
    yield* events(2_500)
  }
  const lines: number[] = []
  const {
    data,
    position,
    ledgerId: from,
  } = await client.importEvents(some(), {
    onLine: ({ line }) => lines.push(line),
  })
  expect(bodies.map(body => linesOf(body).length)).toEqual([1_000, 1_000, 500])
  expect(lines).toEqual(events(2_500).map(({ id }) => Number(id)))
  expect(data).toEqual({ recorded: 2_500, duplicates: 0, refused: 0, position: 2_500 })
  expect({ position, from }).toEqual({ position: 2_500, from: ledgerId })
})

test('lines of a file are sent as they stand, and counted with the empty ones', async () => {
  const refusal = { ...internal, status: 400, code: 'malformed-json' }
  answer = () =>
    linesAnswer([
      { line: 1, status: 'duplicate', position: 9 },
      { line: 2, status: 'refused', problem: refusal },
    ])
  const told: object[] = []
  const { data } = await client.importEvents(['', '{"a": 1}\r\n', '  ', 'nonsense'], {
    onLine: line => told.push(line),
  })
  expect(bodies).toEqual(['{"a": 1}\nnonsense\n'])
  expect(told).toEqual([
    { line: 2, status: 'duplicate', position: 9 },
    { line: 4, status: 'refused', problem: refusal },
  ])
  expect(data).toEqual({ recorded: 0, duplicates: 1, refused: 1, position: 9 })
})

test('what was cut off is taken up where it was', async () => {
  answer = body => {
    if (bodies.length > 1) return linesAnswer(linesOf(body).map(recording))
    const fault = { line: 3, status: 'refused', problem: internal }
    return new Response(textOf([...linesOf(body).slice(0, 2).map(recording), fault]), { headers })
  }
  const lines: number[] = []
  const { data } = await client.importEvents(events(4), { onLine: ({ line }) => lines.push(line) })
  expect(bodies.map(body => linesOf(body).map(line => JSON.parse(line).id))).toEqual([
    ['1', '2', '3', '4'],
    ['3', '4'],
  ])
  expect(lines).toEqual([1, 2, 3, 4])
  expect(data.recorded).toBe(4)
})

test('an import that is refused as a whole says so', async () => {
  const changed = { ...internal, status: 412, code: 'ledger-changed' }
  answer = () =>
    new Response(JSON.stringify(changed), {
      status: 412,
      headers: { 'content-type': 'application/problem+json' },
    })
  await expect(client.importEvents(events(1), { ledgerId })).rejects.toMatchObject({ code: 'ledger-changed' })
  expect(asked.get('ledger-id')).toBe(ledgerId)
  expect(bodies).toHaveLength(1)
})

test('an import that is aborted rejects with the reason', async () => {
  const gone = new AbortController()
  const importing = client.importEvents(events(3), { signal: gone.signal, onLine: () => gone.abort() })
  await expect(importing).resolves.toMatchObject({ data: { recorded: 3 } })
  await expect(client.importEvents(events(3), { signal: gone.signal })).rejects.toMatchObject({
    name: 'AbortError',
  })
})
