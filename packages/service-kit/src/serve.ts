import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export type Serving = {
  readonly url: string
  readonly port: number
  /** Takes no new requests, lets those under way end for `graceMs`, then closes what is left. */
  stop(graceMs?: number): Promise<void>
}

/** A connection on which nothing moves for this long is closed, in the middle of a request or between two. */
const idleMs = 60_000

/**
 * Serves the app on the host and port (0: any free one), and resolves once it listens.
 * Rejects when it can't, as with EADDRINUSE. No limit is set on how long a request lasts, as an import or a live
 * stream may run for hours; one that stays silent for a minute is cut.
 */
export async function serve(options: { app: Hono; host: string; port: number }): Promise<Serving> {
  const serverOptions = { requestTimeout: 0, headersTimeout: 30_000, keepAliveTimeout: 0 }
  const server = createAdaptorServer({ fetch: options.app.fetch, serverOptions }) as Server
  server.setTimeout(idleMs)
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { address, family, port } = server.address() as AddressInfo
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  return { url, port, stop: (graceMs = 5_000) => close(server, graceMs) }
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
