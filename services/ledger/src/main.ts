import { ledgerHead, migrateEventLog, openPool } from '@partnerships/event-log'
import { connectNats, natsBell } from '@partnerships/messaging'
import {
  createHttpApp,
  createLog,
  createMetrics,
  docsRoute,
  onShutdown,
  openApiRoute,
  parseEnv,
  serve,
  variables,
} from '@partnerships/service-kit'
import { z } from 'zod'
import { createLedgerApp, createLedgerAppender } from './app.ts'
import { runClock } from './clock/run-clock.ts'
import { ledgerPaths } from './describe/paths.ts'

const { PORT, HOST, DATABASE_URL, NATS_URL, LOG_LEVEL, CORS_ORIGINS } = variables
const env = parseEnv(
  z.object({
    PORT: PORT.default(8080),
    HOST: HOST.default('127.0.0.1'),
    DATABASE_URL,
    NATS_URL: NATS_URL.optional(),
    LOG_LEVEL: LOG_LEVEL.default('info'),
    CORS_ORIGINS: CORS_ORIGINS.optional(),
  }),
)

const log = createLog('ledger', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { applicationName: 'ledger' })
await migrateEventLog(pool)
const nats = env.NATS_URL === undefined ? undefined : connectNats(env.NATS_URL, 'ledger')
const ring = nats && natsBell(nats).ring
const appender = createLedgerAppender(pool, ring)
const clock = runClock({ pool, log, ...(ring && { ring }) })

const app = createHttpApp({
  features: [createLedgerApp({ pool, appender, log }), openApiRoute(ledgerPaths), docsRoute()],
  checks: {
    ledger: async () => ((await ledgerHead(pool)) ? 'ok' : 'missing'),
    ...(nats && { bell: () => (nats.state === 'connected' ? 'ok' : 'degraded') }),
  },
  metrics: createMetrics('ledger'),
  log,
  corsOrigins: env.CORS_ORIGINS,
})
const serving = await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving.url }, 'serving')

onShutdown(log, async () => {
  await serving.stop()
  await clock.stop()
  await appender.stop()
  await nats?.close()
  await pool.end()
})
