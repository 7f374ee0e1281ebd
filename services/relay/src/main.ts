import { openPool } from '@partnerships/event-log'
import { connectNats } from '@partnerships/messaging'
import {
  createHttpApp,
  createLog,
  createMetrics,
  onShutdown,
  parseEnv,
  serve,
  variables,
} from '@partnerships/service-kit'
import { z } from 'zod'
import { startRelay } from './app.ts'
import { relayCheck } from './health.ts'
import { measureRelay } from './measure.ts'

const { PORT, HOST, DATABASE_URL, NATS_URL, LOG_LEVEL } = variables
const count = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, { error: 'must be a whole number from 1' })
  .transform(Number)

const env = parseEnv(
  z.object({
    /** Without one, the health routes are not served. */
    PORT: PORT.optional(),
    HOST: HOST.default('127.0.0.1'),
    DATABASE_URL,
    NATS_URL,
    LOG_LEVEL: LOG_LEVEL.default('info'),
    /** How much of the ledger the stream keeps; all of it where neither is set. */
    STREAM_MAX_DAYS: count.optional(),
    STREAM_MAX_BYTES: count.optional(),
    STREAM_REPLICAS: count.optional(),
  }),
)

const dayMs = 24 * 60 * 60 * 1_000

const log = createLog('relay', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { max: 3, applicationName: 'relay' })
const nats = connectNats(env.NATS_URL, 'relay')
const relay = startRelay({
  pool,
  nats,
  log,
  limits: {
    maxAgeMs: env.STREAM_MAX_DAYS && env.STREAM_MAX_DAYS * dayMs,
    maxBytes: env.STREAM_MAX_BYTES,
    replicas: env.STREAM_REPLICAS,
  },
})

const metrics = createMetrics('relay')
measureRelay(relay.status, metrics.registry)
const checks = { stream: relayCheck(relay.status) }
const app = createHttpApp({ features: [], checks, metrics, log })
const serving = env.PORT === undefined ? null : await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving?.url }, 'started')

onShutdown(log, async () => {
  await relay.stop()
  await serving?.stop()
  await nats.close()
  await pool.end()
})
