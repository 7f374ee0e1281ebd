import { migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { createHttpApp, createLog, createMetrics, type Serving, serve } from '@partnerships/service-kit'
import { testDatabase } from '@partnerships/testing'
import type { Hono } from 'hono'
import { createLedgerApp, createLedgerAppender } from '../src/app.ts'

type Headers = Readonly<Record<string, string>>

/** The ledger service on a database of its own. */
export type TestService = {
  readonly app: Hono
  readonly pool: Pool
  /** Posts a value as JSON, or a text or bytes as they are. */
  post(body: unknown, headers?: Headers): Promise<Response>
  get(path: string, headers?: Headers): Promise<Response>
  /** Serves it on a port as well, until it is dropped. */
  serve(): Promise<Serving>
  drop(): Promise<void>
}

export async function testService(
  options: { stallMs?: number; ring?: () => void } = {},
): Promise<TestService> {
  const { ring, ...rest } = options
  const database = await testDatabase()
  const pool = openPool(database.url)
  await migrateEventLog(pool)
  const log = createLog('test', 'silent')
  const appender = createLedgerAppender(pool, ring)
  const feature = createLedgerApp({ pool, appender, log, ...rest })
  const app = createHttpApp({ features: [feature], checks: {}, metrics: createMetrics('test'), log })
  const servings: Serving[] = []

  return {
    app,
    pool,
    async post(body, headers) {
      const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
      return app.request('/v1/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: raw ? body : JSON.stringify(body),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      } as RequestInit)
    },
    get: async (path, headers = {}) => app.request(path, { headers }),
    async serve() {
      const serving = await serve({ app, host: '127.0.0.1', port: 0 })
      servings.push(serving)
      return serving
    },
    async drop() {
      for (const serving of servings) await serving.stop(100)
      await appender.stop()
      await pool.end()
      await database.drop()
    },
  }
}
