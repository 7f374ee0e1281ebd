import { type Stack, startStack } from '@partnerships/stack'
import { testDatabase } from '@partnerships/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let stack: Stack
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  stack = await startStack({ DATABASE_URL: database.url, SAMPLE: 'off' })
})
afterAll(async () => {
  await stack?.stop()
  await drop?.()
})

const event = (id: string, type: string, subject: string, effective: string, data: object) => ({
  specversion: '1.0',
  id,
  source: '/test',
  type,
  subject,
  effective,
  data,
})

const post = async (body: object) => {
  const response = await fetch(`${stack.baseUrl}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(201)
  return response.headers.get('ledger-position') as string
}

const metric = async (path: string, position: string) => {
  const ask = () => fetch(`${stack.baseUrl}/v1/metrics/${path}`, { headers: { 'ledger-position': position } })
  let response = await ask()
  while (response.status === 503) response = await ask()
  expect(response.status).toBe(200)
  return (await response.json()) as {
    total: { value: number; possible: number }
    knownAt: { position: number }
  }
}

test('from a posted event to the stream and the number', async () => {
  const stream = await fetch(`${stack.baseUrl}/v1/events/stream?type=partnership.*`)
  const reader = (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()

  await post([
    event('1', 'programme.launched', 'programme/p', '2020', { name: 'P' }),
    event('2', 'organisation.registered', 'organisation/o', '2010', { name: 'O', kind: 'association' }),
    event('3', 'partnership.signed', 'partnership/x', '2022-02', {
      programme: 'p',
      kind: 'agreement',
      members: [{ organisation: 'o' }],
    }),
  ])
  const position = await post(event('4', 'partnership.activated', 'partnership/x', '2022-03-01', {}))

  let seen = ''
  while (!seen.includes('partnership.activated')) {
    const { value, done } = await reader.read()
    expect(done, seen).toBe(false)
    seen += value
  }
  expect(
    [...seen.matchAll(/^id: (\d+)\ndata: (.*)$/gm)].map(m => [m[1], JSON.parse(m[2] as string).type]),
  ).toEqual([
    ['3', 'partnership.signed'],
    ['4', 'partnership.activated'],
  ])
  await reader.cancel()

  const window = 'from=2022&to=2023&programme=p'
  expect((await metric(`new-partnerships?${window}`, position)).total).toEqual({ value: 1, possible: 1 })
  expect((await metric(`signed-partnerships?${window}`, position)).total).toEqual({ value: 1, possible: 1 })

  const published = (await metric(`new-partnerships?${window}`, position)).knownAt.position
  const corrected = await post({
    ...event('5', 'partnership.activated', 'partnership/x', '2023-01-10', {}),
    replaces: position,
  })
  expect((await metric(`new-partnerships?${window}`, corrected)).total).toEqual({ value: 0, possible: 0 })
  expect((await metric(`new-partnerships?${window}&knownAt=${published}`, corrected)).total).toEqual({
    value: 1,
    possible: 1,
  })
})
