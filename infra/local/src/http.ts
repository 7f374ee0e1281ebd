import { builtPage, createConsoleApp, createMissingPage } from '@partnerships/console'
import { openPool } from '@partnerships/event-log'
import { createLedgerApp, createLedgerAppender, ledgerPaths, runClock } from '@partnerships/ledger'
import { connectNats, natsBell } from '@partnerships/messaging'
import { checkReadModels, collectRarely, createQueryApp, queryPaths, warmCounting } from '@partnerships/query'
import {
  createHttpApp,
  createLog,
  createMetrics,
  docsRoute,
  onOff,
  onShutdown,
  openApiRoute,
  parseEnv,
  serve,
  variables,
} from '@partnerships/service-kit'
import {
  asyncApiRoute,
  createSubscriptionsApp,
  followLedger,
  startWebhooks,
  subscriptionPaths,
} from '@partnerships/subscriptions'
import { z } from 'zod'
import { otherProcess } from './other-process.ts'

/** The ledger, query and subscription services and the page in one process, on one port. */
const env = parseEnv(
  z.object({
    HOST: variables.HOST,
    PORT: variables.PORT,
    DATABASE_URL: variables.DATABASE_URL,
    NATS_URL: variables.NATS_URL.optional(),
    LOG_LEVEL: variables.LOG_LEVEL,
    CORS_ORIGINS: variables.CORS_ORIGINS.optional(),
    WEBHOOK_ALLOW_PRIVATE: onOff.default(false),
    /** Where the projector and the relay tell how they are. */
    PROJECTOR_PORT: variables.PORT,
    RELAY_PORT: variables.PORT.optional(),
  }),
)

collectRarely()
const log = createLog('http', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { max: 20, applicationName: 'http' })
const nats = env.NATS_URL === undefined ? undefined : connectNats(env.NATS_URL, 'http')
const bell = nats && natsBell(nats)

const appender = createLedgerAppender(pool, bell?.ring)
const clock = runClock({ pool, log, ...(bell && { ring: bell.ring }) })
const following = followLedger({ pool, log, bell: bell?.bell })
const { counting, check: checkCounting } = warmCounting(pool)
const webhooks = startWebhooks({ pool, following, log, allowPrivate: env.WEBHOOK_ALLOW_PRIVATE })

const app = createHttpApp({
  features: [
    createLedgerApp({ pool, appender, log }),
    createQueryApp({ pool, counting }),
    createSubscriptionsApp({ pool, following, log }),
    webhooks.app,
    openApiRoute(ledgerPaths, queryPaths, subscriptionPaths),
    asyncApiRoute(),
    docsRoute(),
    await createConsoleApp(builtPage),
  ],
  checks: {
    ledger: following.check,
    'read models': checkReadModels(pool),
    counting: checkCounting,
    projector: otherProcess(env.HOST, env.PROJECTOR_PORT),
    ...(nats && { bell: () => (nats.state === 'connected' ? 'ok' : 'degraded') }),
    ...(env.RELAY_PORT && { relay: otherProcess(env.HOST, env.RELAY_PORT) }),
  },
  metrics: createMetrics('http'),
  log,
  corsOrigins: env.CORS_ORIGINS,
  missingPage: await createMissingPage(builtPage),
})
const serving = await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving.url }, 'serving')

onShutdown(
  log,
  async () => {
    await webhooks.stop()
    await following.stop()
    await serving.stop(1_500)
    await clock.stop()
    await appender.stop()
    await nats?.close()
    await pool.end()
  },
  3_000,
)
