import { type Bell, migrateEventLog, openPool, type Pool } from '@partnerships/event-log'
import { createHttpApp, createLog, createMetrics, serve } from '@partnerships/service-kit'
import { testDatabase } from '@partnerships/testing'
import {
  createSubscriptionsApp,
  type FollowOptions,
  followLedger,
  migrateWebhooks,
  type SubscriptionsOptions,
  startWebhooks,
  type WebhooksOptions,
} from '../src/index.ts'

type Options = Pick<FollowOptions, 'pollMs' | 'ringLimits'> &
  Pick<SubscriptionsOptions, 'keepAliveMs' | 'patience'> &
  Partial<Pick<WebhooksOptions, 'allowPrivate' | 'everyMs' | 'timeoutMs'>> & { bell?: Bell }

/** A database with an empty ledger. */
export async function ledgerDatabase() {
  const database = await testDatabase()
  const pool = openPool(database.url)
  await migrateEventLog(pool)
  await migrateWebhooks(pool)
  const drop = async () => {
    await pool.end()
    await database.drop()
  }
  return { url: database.url, pool, drop }
}

/** The service on a port of its own, over a ledger. */
export async function stand(
  pool: Pool,
  { pollMs = 10, ringLimits, bell, allowPrivate = true, everyMs = 50, timeoutMs, ...options }: Options = {},
) {
  const log = createLog('subscriptions', 'silent')
  const following = followLedger({ pool, log, pollMs, bell, ...(ringLimits && { ringLimits }) })
  const webhooks = startWebhooks({ pool, following, log, allowPrivate, everyMs, timeoutMs })
  const app = createHttpApp({
    features: [createSubscriptionsApp({ pool, following, log, ...options }), webhooks.app],
    checks: { ledger: following.check },
    metrics: createMetrics('subscriptions'),
    log,
  })
  const serving = await serve({ app, host: '127.0.0.1', port: 0 })
  while (!following.tail) await new Promise(resolve => setTimeout(resolve, 5))
  const stop = async () => {
    await webhooks.stop()
    await following.stop()
    await serving.stop()
  }
  return { url: `${serving.url}/v1/events/stream`, origin: serving.url, following, stop }
}
