import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from './metrics.ts'
import { traceparentOf } from './trace.ts'

/** The pattern of the route that answered; `none` when only what serves every path did. */
function routeOf(c: Context): string {
  const route = matchedRoutes(c).at(-1)
  return route && route.method !== 'ALL' ? route.path : 'none'
}

type Child = ReturnType<Metrics['requests']['labels']>

/** Measures each request by its route's pattern, and gives a traced request its `traceparent` back. */
export function observeRequests({ requests }: Metrics): MiddlewareHandler {
  // Looked up once for each combination: the library makes a key of the labels each time.
  const children = new Map<string, Child>()
  const childOf = (method: string, route: string, status: number): Child => {
    const key = `${method} ${status} ${route}`
    const child = children.get(key) ?? requests.labels({ method, route, status })
    children.set(key, child)
    return child
  }
  return async (c, next) => {
    const start = performance.now()
    await next()
    childOf(c.req.method, routeOf(c), c.res.status).observe((performance.now() - start) / 1_000)
    const traceparent = traceparentOf(c.req)
    if (traceparent) c.res.headers.set('traceparent', traceparent)
  }
}
