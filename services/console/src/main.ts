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
import { createConsoleApp } from './app.ts'
import { builtPage } from './built-page.ts'
import { createMissingPage } from './missing-page.ts'

const { PORT, HOST, LOG_LEVEL } = variables
const env = parseEnv(
  z.object({
    PORT: PORT.default(8080),
    HOST: HOST.default('127.0.0.1'),
    LOG_LEVEL: LOG_LEVEL.default('info'),
  }),
)

const log = createLog('console', env.LOG_LEVEL)
const app = createHttpApp({
  features: [await createConsoleApp(builtPage)],
  checks: {},
  metrics: createMetrics('console'),
  log,
  missingPage: await createMissingPage(builtPage),
})
const serving = await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving.url }, 'serving')

onShutdown(log, () => serving.stop())
