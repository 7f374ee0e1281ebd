import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launched, partnership, registered, signed } from '../../testing/events.ts'
import { holdAppends } from '../../testing/hold-appends.ts'
import { type TestService, testService } from '../../testing/service.ts'

let service: TestService
let url: string
beforeAll(async () => {
  service = await testService({ stallMs: 700 })
  url = (await service.serve()).url
})
afterAll(() => service.drop())

const type = { 'content-type': 'application/x-ndjson' }
const linesOf = (values: readonly unknown[]) =>
  values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')
const answersOf = async (answer: Response) =>
  (await answer.text())
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
const post = async (values: readonly unknown[], query = '') => {
  const init = { method: 'POST', headers: type, body: linesOf(values) }
  return answersOf(await service.app.request(`/v1/events${query}`, init))
}

it('answers every line in order, and sums up', async () => {
  const [p, o, a] = [launched('p'), registered('o'), signed('a')]
  const answers = await post([
    p,
    '',
    signed('early'),
    o,
    '   \r',
    a,
    partnership('activated', 'a'),
    partnership('resumed', 'a'),
    a,
    { ...a, effective: '2023' },
    '{"half":',
    Buffer.from([0x22]).toString(),
    signed('undated', {}, { effective: undefined }),
    signed('timed', {}, { effective: undefined, time: '2022-03-02T10:00:00Z' }),
    'null',
  ])
  const refused = (line: number, code: string) => ({
    line,
    status: 'refused',
    problem: { code, status: expect.any(Number), type: `/problems/${code}` },
  })
  expect(answers).toMatchObject([
    { line: 1, status: 'recorded', position: 1 },
    refused(3, 'unknown-reference'),
    { line: 4, status: 'recorded', position: 2 },
    { line: 6, status: 'recorded', position: 3 },
    { line: 7, status: 'recorded', position: 4 },
    refused(8, 'lifecycle-violation'),
    { line: 9, status: 'duplicate', position: 3 },
    refused(10, 'event-id-reused'),
    refused(11, 'malformed-json'),
    refused(12, 'malformed-json'),
    refused(13, 'invalid-event'),
    { line: 14, status: 'recorded', position: 5 },
    refused(15, 'invalid-event'),
    { summary: { recorded: 5, duplicates: 1, refused: 7, position: 5 } },
  ])
})

it('reports refused lines only when asked to', async () => {
  const answers = await post(
    [registered('r1'), partnership('resumed', 'a'), registered('r2')],
    '?report=refused',
  )
  expect(answers).toMatchObject([{ line: 2, status: 'refused' }, { summary: { recorded: 2, refused: 1 } }])
})

it('sums up nothing for a body without lines', async () => {
  expect(await post([])).toEqual([{ summary: { recorded: 0, duplicates: 0, refused: 0, position: 0 } }])
})

it('applies thousands of lines that build on each other in their order', async () => {
  const events = Array.from({ length: 1_000 }, (_, i) => [
    signed(`chain${i}`),
    partnership('activated', `chain${i}`),
    partnership('suspended', `chain${i}`),
    partnership('resumed', `chain${i}`),
  ]).flat()
  const racing = Array.from({ length: 20 }, () =>
    service.post(partnership('amended', 'chain500', { title: 'x' })),
  )
  const [answers] = await Promise.all([post(events), ...racing])
  expect(answers.at(-1)).toMatchObject({ summary: { recorded: 4_000, refused: 0 } })
  expect(answers.slice(0, -1).map(({ line }) => line)).toEqual(events.map((_, i) => i + 1))
  expect((await post(events, '?report=refused')).at(-1)).toMatchObject({
    summary: { recorded: 0, duplicates: 4_000 },
  })
})

/** An import over a connection, of which the test decides when it sends and takes. */
async function open(query = ''): Promise<{ sent: ClientRequest; response: Promise<IncomingMessage> }> {
  const sent = request(`${url}/v1/events${query}`, { method: 'POST', headers: type })
  const response = once(sent, 'response').then(([message]) => message as IncomingMessage)
  sent.on('error', () => {})
  sent.flushHeaders()
  return { sent, response }
}

it('answers a line before the next one is sent', async () => {
  const { sent, response } = await open()
  sent.write(`${JSON.stringify(registered('t1'))}\n`)
  const lines = createInterface(await response)[Symbol.asyncIterator]()
  const next = async () => JSON.parse(String((await lines.next()).value))
  expect(await next()).toMatchObject({ line: 1, status: 'recorded' })
  sent.write(`${JSON.stringify(registered('t2'))}\n`)
  expect(await next()).toMatchObject({ line: 2, status: 'recorded' })
  sent.end(JSON.stringify(registered('t3')))
  expect(await next()).toMatchObject({ line: 3, status: 'recorded' })
  expect(await next()).toMatchObject({ summary: { recorded: 3 } })
})

const closed = (message: IncomingMessage) =>
  new Promise<void>(resolve => message.once('close', () => resolve()))

it('cuts a client that sends nothing more, and keeps what came', async () => {
  const { sent, response } = await open()
  sent.write(`${JSON.stringify(registered('s1'))}\n{"half`)
  const message = await response
  let text = ''
  message.on('data', chunk => {
    text += chunk
  })
  message.on('error', () => {})
  await closed(message)
  expect(message.complete).toBe(false)
  expect(text).toMatch(/"line":1,"status":"recorded"/)
  expect(text).not.toContain('summary')
  expect((await post([registered('s1')])).at(-1)).toMatchObject({ summary: { refused: 1 } })
})

it('cuts a client that takes no answers, having read no more than it holds', async () => {
  const { sent, response } = await open()
  const line = `${JSON.stringify(partnership('resumed', 'a', { note: 'x'.repeat(500) }))}\n`
  const chunk = line.repeat(500)
  let written = 0
  const drained = () => new Promise<void>(resolve => sent.once('drain', resolve))
  const isCut = new Promise<void>(resolve => sent.once('close', () => resolve()))
  const write = async () => {
    while (!sent.destroyed) {
      written += chunk.length
      if (!sent.write(chunk)) await Promise.race([drained(), isCut])
    }
  }
  ;(await response).on('error', () => {}).pause()
  await Promise.race([write(), isCut])
  expect(sent.destroyed).toBe(true)
  expect(written).toBeLessThan(100 * 1024 * 1024)
  expect((await service.get('/v1/ledger')).status).toBe(200)
})

it('may be sent again after a cut', async () => {
  const events = Array.from({ length: 300 }, (_, i) => registered(`again${i}`))
  const { sent, response } = await open()
  sent.write(linesOf(events.slice(0, 150)))
  const message = await response
  message.on('error', () => {}).resume()
  await sleep(50)
  sent.destroy()
  const answers = await post(events)
  const { recorded, duplicates } = (answers.at(-1) as { summary: Record<string, number> }).summary
  expect(Number(recorded) + Number(duplicates)).toBe(300)
})

it('ends without a summary when the ledger cannot be reached', async () => {
  const release = await holdAppends(service.pool)
  const answers = await post([registered('u1'), registered('u2')])
  await release()
  expect(answers).toMatchObject([{ line: 1, status: 'refused', problem: { code: 'ledger-unavailable' } }])
})
