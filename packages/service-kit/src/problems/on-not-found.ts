import type { Hono, NotFoundHandler } from 'hono'
import { problemResponse } from './respond.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that the app has a route for at the path. */
function allowedMethods(app: Hono, path: string): string[] {
  const allowed = methods.filter(method =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  return allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed
}

/** Answers what no route took, or one did not find: `method-not-allowed` where another method would do, else `not-found`. */
export const onNotFound =
  (app: Hono): NotFoundHandler =>
  c => {
    const allowed = allowedMethods(app, c.req.path)
    if (allowed.length === 0 || allowed.includes(c.req.method))
      return problemResponse({ code: 'not-found', detail: `There is nothing at ${c.req.path}.` })
    const allow = allowed.join(', ')
    const detail = `${c.req.path} takes ${allow}, not ${c.req.method}.`
    return problemResponse({ code: 'method-not-allowed', detail }, { allow })
  }
