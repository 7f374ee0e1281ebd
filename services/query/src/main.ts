import { openPool } from '@partnerships/event-log'
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
import { createQueryApp } from './app.ts'
import { collectRarely } from './collect-rarely.ts'
import { warmCounting } from './metrics/warm-up.ts'
import { checkReadModels } from './projections/check.ts'

const { PORT, HOST, DATABASE_URL, LOG_LEVEL, CORS_ORIGINS } = variables
const env = parseEnv(
  z.object({
    PORT: PORT.default(8080),
    HOST: HOST.default('127.0.0.1'),
    DATABASE_URL,
    LOG_LEVEL: LOG_LEVEL.default('info'),
    CORS_ORIGINS: CORS_ORIGINS.optional(),
  }),
)

collectRarely()
const log = createLog('query', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { applicationName: 'query' })
const { counting, check } = warmCounting(pool)

const app = createHttpApp({
  features: [createQueryApp({ pool, counting })],
  checks: { 'read models': checkReadModels(pool), counting: check },
  metrics: createMetrics('query'),
  log,
  corsOrigins: env.CORS_ORIGINS,
})
const serving = await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving.url }, 'serving')

onShutdown(log, async () => {
  await serving.stop()
  await pool.end()
})
