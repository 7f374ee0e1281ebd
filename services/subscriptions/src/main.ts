import { openPool } from '@partnerships/event-log'
import { connectNats, natsBell } from '@partnerships/messaging'
import {
  createHttpApp,
  createLog,
  createMetrics,
  onOff,
  onShutdown,
  parseEnv,
  serve,
  variables,
} from '@partnerships/service-kit'
import { z } from 'zod'
import { createSubscriptionsApp } from './app.ts'
import { asyncApiRoute } from './describe/async-api.ts'
import { followLedger } from './tail/follow.ts'
import { startWebhooks } from './webhooks/app.ts'
import { migrateWebhooks } from './webhooks/migrate.ts'

const { PORT, HOST, DATABASE_URL, NATS_URL, LOG_LEVEL, CORS_ORIGINS } = variables
const env = parseEnv(
  z.object({
    PORT: PORT.default(8080),
    HOST: HOST.default('127.0.0.1'),
    DATABASE_URL,
    NATS_URL: NATS_URL.optional(),
    LOG_LEVEL: LOG_LEVEL.default('info'),
    CORS_ORIGINS: CORS_ORIGINS.optional(),
    WEBHOOK_ALLOW_PRIVATE: onOff.default(false),
  }),
)

const log = createLog('subscriptions', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { applicationName: 'subscriptions' })
const nats = env.NATS_URL === undefined ? undefined : connectNats(env.NATS_URL, 'subscriptions')
await migrateWebhooks(pool)
const following = followLedger({ pool, log, bell: nats && natsBell(nats).bell })
const webhooks = startWebhooks({ pool, following, log, allowPrivate: env.WEBHOOK_ALLOW_PRIVATE })

const app = createHttpApp({
  features: [createSubscriptionsApp({ pool, following, log }), webhooks.app, asyncApiRoute()],
  checks: {
    ledger: following.check,
    ...(nats && { bell: () => (nats.state === 'connected' ? 'ok' : 'degraded') }),
  },
  metrics: createMetrics('subscriptions'),
  log,
  corsOrigins: env.CORS_ORIGINS,
})
const serving = await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving.url }, 'serving')

onShutdown(log, async () => {
  await webhooks.stop()
  await following.stop()
  await serving.stop()
  await nats?.close()
  await pool.end()
})
