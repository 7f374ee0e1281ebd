import { openPool } from '@partnerships/event-log'
import { connectNats, natsBell } from '@partnerships/messaging'
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
import { startProjector } from './app.ts'
import { makeYoung } from './make-young.ts'
import { projectorCheck } from './status.ts'

const { PORT, HOST, DATABASE_URL, NATS_URL, LOG_LEVEL } = variables
const env = parseEnv(
  z.object({
    /** Without one, the health routes are not served. */
    PORT: PORT.optional(),
    HOST: HOST.default('127.0.0.1'),
    DATABASE_URL,
    NATS_URL: NATS_URL.optional(),
    LOG_LEVEL: LOG_LEVEL.default('info'),
  }),
)

makeYoung()

const log = createLog('projector', env.LOG_LEVEL)
const pool = openPool(env.DATABASE_URL, { max: 8, applicationName: 'projector' })
const nats = env.NATS_URL === undefined ? undefined : connectNats(env.NATS_URL, 'projector')
const projector = startProjector({ pool, log, bell: nats && natsBell(nats).bell })

const app = createHttpApp({
  features: [],
  checks: { projections: projectorCheck(projector.status) },
  metrics: createMetrics('projector'),
  log,
})
const serving = env.PORT === undefined ? null : await serve({ app, host: env.HOST, port: env.PORT })
log.info({ url: serving?.url }, 'started')

onShutdown(log, async () => {
  await projector.stop()
  await serving?.stop()
  await nats?.close()
  await pool.end()
})
