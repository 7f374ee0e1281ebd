import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { PostedEvent } from '@partnerships/contracts'
import { sampleEvents } from '@partnerships/sample'
import { afterEach, describe, expect, it } from 'vitest'
import { loadSample } from './load-sample.ts'

type Reply = { status: number; headers?: Record<string, string>; body: unknown }
type Request = { path: string; type: string | undefined; events: PostedEvent[] }

const open: { close(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** An HTTP server that answers each request as told, and what it was asked. */
const serving = async (reply: (request: Request, turn: number) => Reply) => {
  const requests: Request[] = []
  const server = createServer(async (message, response) => {
    const { url = '', method = '', headers } = message
    const request = {
      path: `${method} ${url}`,
      type: headers['content-type'],
      events: (await json(message)) as PostedEvent[],
    }
    const { status, headers: more = {}, body } = reply(request, requests.push(request))
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  open.push(server)
  await once(server, 'listening')
  return { requests, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const recorded = ({ events }: Request, duplicate = false): Reply => ({
  status: duplicate ? 200 : 201,
  body: { events: events.map(({ source, id }) => ({ source, id, duplicate })), position: 7 },
})

describe('loadSample', () => {
  it('posts every event once, in order, in batches', async () => {
    const { baseUrl, requests } = await serving(request => recorded(request))
    const lines: string[] = []
    const answer = await loadSample(baseUrl, line => lines.push(line))
    expect(requests.flatMap(({ events }) => events)).toEqual(sampleEvents())
    for (const { path, type, events } of requests) {
      expect([path, type]).toEqual(['POST /v1/events', 'application/cloudevents-batch+json'])
      expect(events.length).toBeLessThanOrEqual(1000)
    }
    expect(answer).toEqual({ recorded: sampleEvents().length, position: 7 })
    expect(lines).toHaveLength(requests.length)
  })

  it('counts nothing as recorded that was there', async () => {
    const { baseUrl } = await serving(request => recorded(request, true))
    expect((await loadSample(baseUrl, () => {})).recorded).toBe(0)
  })

  it('posts a batch again when the ledger is too busy for it', async () => {
    const busy: Reply = { status: 503, headers: { 'retry-after': '0' }, body: { code: 'overloaded' } }
    const { baseUrl } = await serving((request, turn) => (turn === 2 ? busy : recorded(request)))
    expect((await loadSample(baseUrl, () => {})).recorded).toBe(sampleEvents().length)
  })

  it('stops at a batch that is refused and says why', async () => {
    const { baseUrl, requests } = await serving(() => ({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        code: 'invalid-event',
        detail: 'no such kind',
        errors: [{ pointer: '/3/data/kind', message: 'no' }],
      },
    }))
    await expect(loadSample(baseUrl, () => {})).rejects.toThrow(
      /422.*invalid-event: no such kind; \/3\/data\/kind no/,
    )
    expect(requests).toHaveLength(1)
  })
})
