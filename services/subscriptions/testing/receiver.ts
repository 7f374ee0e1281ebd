import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a receiver of webhooks saw it. */
export type Received = {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Of the event in it. */
  readonly position: number
  /** Milliseconds, of a clock that only goes on. */
  readonly at: number
}

type Answer = { status?: number; headers?: Record<string, string>; body?: string; afterMs?: number }

/** A receiver of webhooks on a port of its own: `answer` says how each request is answered, with 204 unless told. */
export async function openReceiver(answer: (received: Received, count: number) => Answer = () => ({})) {
  const received: Received[] = []
  const watching = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const { position } = JSON.parse(body)
    const one = { headers: request.headers, body, position, at: performance.now() }
    received.push(one)
    for (const look of watching) look()
    const { status = 204, headers = {}, body: text, afterMs = 0 } = answer(one, received.length)
    await new Promise(resolve => setTimeout(resolve, afterMs))
    response.writeHead(status, headers).end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    positions: () => received.map(({ position }) => position),
    /** Resolves once there were so many requests in all. */
    until: (count: number): Promise<void> =>
      new Promise(resolve => {
        const look = () => {
          if (received.length < count) return
          watching.delete(look)
          resolve()
        }
        watching.add(look)
        look()
      }),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
