import type { Context } from 'hono'

/**
 * Closes the request's connection at once, whatever still waits in it: a client that takes nothing would keep it
 * open. False when there is none to close, as in a test without a server.
 */
export function cutConnection(c: Context): boolean {
  const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } }
  outgoing?.destroy()
  return outgoing !== undefined
}
