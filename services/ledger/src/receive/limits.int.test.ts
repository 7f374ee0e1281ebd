import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, registered, signed } from '../../testing/events.ts'
import { type TestService, testService } from '../../testing/service.ts'
import { limits } from './limits.ts'

let service: TestService
let url: string
beforeAll(async () => {
  service = await testService()
  url = (await service.serve()).url
  await service.post([launched('p'), registered('o')])
})
afterAll(() => service.drop())

const { eventBytes, bodyBytes, batchEvents } = limits
const padded = (value: unknown, bytes: number): string => {
  const json = JSON.stringify(value)
  return json.replace(/}$/, `${' '.repeat(bytes - Buffer.byteLength(json))}}`)
}

/** Posts over a connection and says what was answered, and how many bytes went out by then. */
async function send(body: string | Iterable<Buffer>, headers: Record<string, string | number> = {}) {
  const sent = request(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  })
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).on('error', reject)
  })
  const answered = response.then(() => true)
  const drained = () => new Promise<false>(resolve => sent.once('drain', () => resolve(false)))
  if (typeof body === 'string') sent.end(body)
  else {
    for (const chunk of body) if (!sent.write(chunk) && (await Promise.race([answered, drained()]))) break
  }
  const message = await response
  const written = sent.socket?.bytesWritten ?? 0
  const answer = { status: message.statusCode, body: await text(message), written }
  sent.on('error', () => {}).destroy()
  return answer
}

it('takes an event of 64 KiB, white space included, and no byte more', async () => {
  expect((await send(padded(signed('most'), eventBytes))).status).toBe(201)
  const more = await send(padded(signed('more'), eventBytes + 1))
  expect(more.status).toBe(413)
  expect(JSON.parse(more.body)).toMatchObject({ code: 'payload-too-large' })
})

it('judges the size before JSON, id and schema', async () => {
  for (const body of ['x', '{', '{"source": 1}', JSON.stringify(signed('x'))]) {
    const answer = await send(body + ' '.repeat(eventBytes))
    expect([body, answer.status]).toEqual([body, 413])
  }
})

it('measures each event of a batch between its separators', async () => {
  const batch = (bytes: number) => `[ ${JSON.stringify(signed('s'))},\n${padded(signed('t'), bytes - 2)}\n]`
  expect((await send(batch(eventBytes))).status).toBe(201)
  const answer = await send(batch(eventBytes + 1))
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ pointer: '/1' }] })
})

it('takes 1,000 events at once, and not one more', async () => {
  const events = Array.from({ length: batchEvents + 1 }, (_, i) => registered(`many${i}`))
  expect((await send(JSON.stringify(events))).status).toBe(413)
  expect((await send(`${JSON.stringify(events).slice(0, -1)},`)).status).toBe(413)
  expect((await send(JSON.stringify(events.slice(1)))).status).toBe(201)
})

it('refuses a body over 8 MiB by its announced length, before it comes', async () => {
  const answer = await send([Buffer.from('[')], { 'content-length': bodyBytes + 1 })
  expect(answer).toMatchObject({ status: 413 })
})

it('refuses a body of unknown length once 8 MiB have come', async () => {
  function* endless() {
    for (let i = 0; i < 1_000; i++) yield Buffer.alloc(64 * 1024, i === 0 ? '[' : ' ')
  }
  const answer = await send(endless(), { 'transfer-encoding': 'chunked' })
  expect(answer.status).toBe(413)
  expect(answer.written).toBeLessThan(24 * 1024 * 1024)
})

it('takes a body of just 8 MiB', async () => {
  const events = Array.from({ length: 130 }, (_, i) => padded(registered(`big${i}`), 64_000))
  const batch = `[${events.join(',')}`
  const body = `${batch}${' '.repeat(10)}]`
  const whole = `${' '.repeat(bodyBytes - Buffer.byteLength(body))}${body}`
  expect((await send(whole)).status).toBe(201)
  expect((await send(` ${whole}`)).status).toBe(413)
})

it('neither limit of a body holds for lines, but that of an event does', async () => {
  const line = (id: string, bytes: number) => padded(registered(id), bytes)
  const lines = Array.from({ length: 140 }, (_, i) => line(`line${i}`, eventBytes))
  const answer = await send([...lines, line('long', eventBytes + 1), line('last', 500)].join('\n'), {
    'content-type': 'application/x-ndjson',
  })
  const answers = answer.body
    .trim()
    .split('\n')
    .map(text => JSON.parse(text))
  expect(answers.at(-1)).toMatchObject({ summary: { recorded: 141, duplicates: 0, refused: 1 } })
  expect(answers[140]).toMatchObject({ line: 141, status: 'refused', problem: { code: 'payload-too-large' } })
})
