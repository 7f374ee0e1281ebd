import type { HonoRequest } from 'hono'

const traceparent = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The request's `traceparent` when it has a valid one (W3C Trace Context, version 00's form). */
export function traceparentOf(request: HonoRequest): string | undefined {
  const value = request.header('traceparent')
  return value !== undefined && traceparent.test(value) ? value : undefined
}
