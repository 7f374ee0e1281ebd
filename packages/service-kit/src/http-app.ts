import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { type Check, healthRoutes } from './observe/health.ts'
import type { Log } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import { observeRequests } from './observe/requests.ts'
import { onError } from './problems/on-error.ts'
import { type MissingPage, onNotFound } from './problems/on-not-found.ts'
import { problemPages } from './problems/pages.ts'
import { RememberingRouter } from './remembering-router.ts'

export type HttpAppOptions = {
  /** The apps that answer; none has middleware for every path, or it would run for the others too. */
  readonly features: readonly Hono[]
  readonly checks: Readonly<Record<string, Check>>
  readonly metrics: Metrics
  readonly log: Log
  /** Origins whose pages may call; none when absent. */
  readonly corsOrigins?: readonly string[] | undefined
  /** What a browser gets where nothing is; without it that is a problem, as programs get it. */
  readonly missingPage?: MissingPage
}

const exposed = ['ETag', 'Ledger-Id', 'Ledger-Position', 'Link', 'Location', 'Retry-After', 'traceparent']

/**
 * What a process serves: its features and what they have in common: health, measures, problems and their pages.
 * A handler ends a request with a problem by throwing a ProblemError.
 */
export function createHttpApp(options: HttpAppOptions): Hono {
  const { features, checks, metrics, log, corsOrigins, missingPage } = options
  const app = new Hono({ router: new RememberingRouter() })
  app.onError(onError(log))
  app.notFound(onNotFound(app, missingPage))
  app.use(observeRequests(metrics))
  if (corsOrigins) {
    const origin = corsOrigins.includes('*') ? '*' : [...corsOrigins]
    app.use(cors({ origin, exposeHeaders: exposed, maxAge: 600 }))
  }
  for (const feature of features) app.route('/', feature)
  app.route('/', healthRoutes(checks, log))
  app.get('/metrics', async c =>
    c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  )
  app.route('/', problemPages())
  return app
}
