import type { Context, Hono, NotFoundHandler } from 'hono'
import { problemResponse } from './respond.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that the app has a route for at the path. */
function allowedMethods(app: Hono, path: string): string[] {
  const allowed = methods.filter(method =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  return allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed
}

/** Says in the look of a page that nothing is there. */
export type MissingPage = (c: Context) => Response | Promise<Response>

/** Whether somebody looks at it in a browser; what lies below `/v1/` is for programs all the same. */
const isLookedAt = ({ req }: Context): boolean =>
  req.method === 'GET' && !req.path.startsWith('/v1/') && (req.header('accept') ?? '').includes('text/html')

/**
 * Answers what no route took, or one did not find: `method-not-allowed` where another method would do, else `not-found`,
 * which people are shown as a page where there is one.
 */
export const onNotFound =
  (app: Hono, missingPage?: MissingPage): NotFoundHandler =>
  c => {
    const allowed = allowedMethods(app, c.req.path)
    if (allowed.length === 0 && missingPage && isLookedAt(c)) return missingPage(c)
    if (allowed.length === 0 || allowed.includes(c.req.method))
      return problemResponse({ code: 'not-found', detail: `There is nothing at ${c.req.path}.` })
    const allow = allowed.join(', ')
    const detail = `${c.req.path} takes ${allow}, not ${c.req.method}.`
    return problemResponse({ code: 'method-not-allowed', detail }, { allow })
  }
