import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'

/** Serves an app on a free port of this machine. */
export const serve = async (app: Hono) => {
  const server = listen({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
