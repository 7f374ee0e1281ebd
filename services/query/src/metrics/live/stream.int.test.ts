import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { activated, organisation, programme } from '../../../testing/events.ts'
import { type Stand, stand } from '../../../testing/stand.ts'

let service: Stand
beforeAll(async () => {
  service = await stand()
  await service.record(programme('essaim'), organisation('acme'))
})
afterAll(() => service.drop())

type Message = { id: string; data: { total: { value: number }; knownAt: { position: number } } }

/** A reader of a stream: `next` is its next message. */
const open = async (path: string) => {
  const gone = new AbortController()
  const response = await service.app.request(path, { signal: gone.signal })
  expect(response.status).toBe(200)
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let text = ''
  const next = async (): Promise<Message> => {
    for (;;) {
      const message = /^data: (.*)\nid: (\d+)\nretry: 2000\n\n/m.exec(text)
      if (message) {
        text = text.slice(message.index + message[0].length)
        return { data: JSON.parse(message[1] as string), id: message[2] as string }
      }
      const { value, done } = await reader.read()
      if (done) throw new Error(`the stream ended: ${text}`)
      text += value
    }
  }
  const leave = async () => {
    gone.abort()
    await reader.cancel()
  }
  return { response, next, leave }
}

const path = '/v1/metrics/new-partnerships/stream?from=2022&to=2023&interval=year&compare=P1Y&lang=fr'

it('answers at once, as the metric does, and then when the numbers differ', async () => {
  const stream = await open(path)
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream')
  const first = await stream.next()
  const { body } = await service.get(path.replace('/stream', ''))
  expect(first.data).toEqual(body)
  expect(first.id).toBe('2')

  await service.record(activated('other', '2019-05'))
  await service.record(activated('a', '2022-05'))
  const second = await stream.next()
  expect([second.data.total.value, second.data.knownAt.position]).toEqual([1, 4])

  const began = performance.now()
  await service.record(activated('b', '2022-06'))
  await sleep(20)
  await service.record(activated('c', '2022-07'))
  let last = await stream.next()
  while (last.data.total.value < 3) last = await stream.next()
  expect(last.data.knownAt.position).toBe(6)
  expect(performance.now() - began).toBeGreaterThan(100)
  await stream.leave()
})

it('many who listen all get the same', async () => {
  const streams = await Promise.all(Array.from({ length: 20 }, () => open(path)))
  const firsts = await Promise.all(streams.map(stream => stream.next()))
  await service.record(activated('d', '2022-08'))
  const seconds = await Promise.all(streams.map(stream => stream.next()))
  const before = firsts[0]?.data.total.value as number
  expect(new Set(seconds.map(({ data }) => data.total.value))).toEqual(new Set([before + 1]))
  await Promise.all(streams.map(stream => stream.leave()))
})

it.each([
  ['/v1/metrics/nothing/stream?from=2022&to=2023', 404, 'not-found'],
  ['/v1/metrics/new-partnerships/stream', 400, 'invalid-query'],
  ['/v1/metrics/new-partnerships/stream?from=2022&to=2023&colour=red', 400, 'invalid-query'],
  ['/v1/metrics/new-partnerships/stream?from=2022&to=2023&knownAt=999', 400, 'invalid-query'],
  ['/v1/metrics/figures/stream', 400, 'invalid-query'],
])('%s: %i %s', async (bad, status, code) =>
  expect(await service.get(bad)).toMatchObject({ status, body: { code } }),
)
