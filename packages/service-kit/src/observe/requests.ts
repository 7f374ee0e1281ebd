import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from './metrics.ts'
import { traceparentOf } from './trace.ts'

/** The pattern of the route that answered; `none` when only what serves every path did. */
function routeOf(c: Context): string {
  const route = matchedRoutes(c).at(-1)
  return route && route.method !== 'ALL' ? route.path : 'none'
}

/** Measures each request by its route's pattern, and gives a traced request its `traceparent` back. */
export function observeRequests({ requests }: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const labels = { method: c.req.method, route: routeOf(c), status: c.res.status }
    requests.observe(labels, (performance.now() - start) / 1_000)
    const traceparent = traceparentOf(c.req)
    if (traceparent) c.res.headers.set('traceparent', traceparent)
  }
}
