import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serve } from '../../testing/serve.ts'
import { type Client, createClient, type FollowState, ProblemError } from '../index.ts'

type Connection = { url: URL; lastEventId: string | undefined; ledgerId: string | undefined }

const ledgerId = '0198c0de-0000-7000-8000-000000000000'
const headers = { 'content-type': 'text/event-stream', 'ledger-id': ledgerId }
const comeBackSoon = 'retry: 1\n\n'

let connections: Connection[]
let answers: ((signal: AbortSignal) => Response)[]
let server: Awaited<ReturnType<typeof serve>>
let client: Client

beforeAll(async () => {
  const app = new Hono().get('*', c => {
    connections.push({
      url: new URL(c.req.url),
      lastEventId: c.req.header('last-event-id'),
      ledgerId: c.req.header('ledger-id'),
    })
    return (answers.shift() ?? staying(''))(c.req.raw.signal)
  })
  server = await serve(app)
  client = createClient({ baseUrl: server.baseUrl })
})
afterAll(() => server.close())
beforeEach(() => {
  connections = []
  answers = []
})

const frame = (position: number) => `id: ${position}\ndata: ${JSON.stringify({ position })}\n\n`
/** A stream that ends. */
const ending = (text: string) => () => new Response(text, { headers })
/** A stream that stays open until its reader leaves. */
const staying = (text: string) => (signal: AbortSignal) =>
  new Response(
    new ReadableStream({
      start: controller => {
        controller.enqueue(new TextEncoder().encode(text))
        signal.addEventListener('abort', () => controller.close())
      },
    }),
    { headers },
  )
const problem = (status: number, code: string) => () =>
  new Response(JSON.stringify({ status, code, detail: 'No.' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })

/** Follows until an event of this position has come. */
const followUntil = async (last: number, after?: number) => {
  const end = new AbortController()
  const events: number[] = []
  const positions: number[] = []
  const states: FollowState[] = []
  await client.follow(
    { type: ['partnership.*', 'figure.published'] },
    {
      after,
      onEvent: ({ position }) => void events.push(position),
      onPosition: position => {
        positions.push(position)
        if (position === last) end.abort()
      },
      onState: state => states.push(state),
      signal: end.signal,
    },
  )
  return { events, positions, states }
}

test('events come once and in order, over a connection that breaks off', async () => {
  answers = [ending(comeBackSoon + frame(4) + frame(6)), staying(comeBackSoon + frame(7) + frame(8))]
  const { events, states } = await followUntil(8, 3)
  expect(events).toEqual([4, 6, 7, 8])
  expect(states).toEqual(['connecting', 'open', 'lost', 'open'])
  expect(connections.map(({ lastEventId }) => lastEventId)).toEqual(['3', '6'])
  expect(connections.map(({ ledgerId: from }) => from)).toEqual([undefined, ledgerId])
  expect(connections[0]?.url.search).toBe('?type=partnership.*&type=figure.published')
})

test('how far was read is kept, though no event passed', async () => {
  answers = [ending(`${comeBackSoon}id: 10\n\nid: 20\n\n`), staying(frame(21))]
  const { events, positions } = await followUntil(21)
  expect(events).toEqual([21])
  expect(positions).toEqual([10, 20, 21])
  expect(connections.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '20'])
})

test('an event that was not read whole is asked for again', async () => {
  const half = frame(6).slice(0, -3)
  answers = [ending(comeBackSoon + frame(5) + half), staying(frame(6))]
  expect((await followUntil(6)).events).toEqual([5, 6])
  expect(connections[1]?.lastEventId).toBe('5')
})

test('a server that fails for a while is asked again', async () => {
  answers = [
    ending(comeBackSoon),
    problem(503, 'ledger-unavailable'),
    problem(429, 'rate-limited'),
    staying(frame(1)),
  ]
  const { events, states } = await followUntil(1)
  expect(events).toEqual([1])
  expect(states).toEqual(['connecting', 'open', 'lost', 'lost', 'lost', 'open'])
})

test('a request that is refused is not sent again', async () => {
  answers = [ending(comeBackSoon + frame(1)), problem(412, 'ledger-changed')]
  const failure = await followUntil(2).catch(err => err)
  expect(failure).toBeInstanceOf(ProblemError)
  expect(failure).toMatchObject({ code: 'ledger-changed' })
  expect(connections).toHaveLength(2)
})

test('the next event waits until this one is handled, and what a handler throws ends it', async () => {
  answers = [staying(frame(1) + frame(2) + frame(3))]
  let handling = 0
  const handled: number[] = []
  const following = client.follow(
    {},
    {
      onEvent: async ({ position }) => {
        expect(++handling).toBe(1)
        await new Promise(resolve => setImmediate(resolve))
        handling--
        if (position === 3) throw new Error('enough')
        handled.push(position)
      },
    },
  )
  await expect(following).rejects.toThrow('enough')
  expect(handled).toEqual([1, 2])
})

test('a number is followed as it changes', async () => {
  answers = [ending(`${comeBackSoon}id: 3\ndata: {"total":1}\n\n`), staying('id: 5\ndata: {"total":2}\n\n')]
  const end = new AbortController()
  const totals: unknown[] = []
  await client.followMetric(
    'new-partnerships',
    { from: '2022', to: '2023' },
    {
      onMetric: ({ total }) => {
        totals.push(total)
        if (totals.length === 2) end.abort()
      },
      signal: end.signal,
    },
  )
  expect(totals).toEqual([1, 2])
  expect(connections[1]?.url.pathname).toBe('/v1/metrics/new-partnerships/stream')
})
