import type { Pool } from '@partnerships/event-log'
import type { Log } from '@partnerships/service-kit'
import { Hono } from 'hono'
import type { Following } from '../tail/follow.ts'
import { runWebhooks } from './deliver/run-webhooks.ts'
import { createSender, type SenderOptions } from './deliver/send.ts'
import { change } from './routes/change.ts'
import { create } from './routes/create.ts'
import { deliveries } from './routes/deliveries.ts'
import type { WebhookDependencies } from './routes/dependencies.ts'
import { list } from './routes/list.ts'
import { remove } from './routes/remove.ts'
import { replay } from './routes/replay.ts'
import { rotate } from './routes/rotate.ts'
import { show } from './routes/show.ts'
import { skip } from './routes/skip.ts'
import { test } from './routes/test.ts'

const routes = (dependencies: WebhookDependencies): Hono =>
  new Hono()
    .post('/v1/webhooks', create(dependencies))
    .get('/v1/webhooks', list(dependencies))
    .get('/v1/webhooks/:id', show(dependencies))
    .patch('/v1/webhooks/:id', change(dependencies))
    .delete('/v1/webhooks/:id', remove(dependencies))
    .get('/v1/webhooks/:id/deliveries', deliveries(dependencies))
    .post('/v1/webhooks/:id/replay', replay(dependencies))
    .post('/v1/webhooks/:id/skip', skip(dependencies))
    .post('/v1/webhooks/:id/rotate', rotate(dependencies))
    .post('/v1/webhooks/:id/test', test(dependencies))

export type WebhooksOptions = SenderOptions & {
  readonly pool: Pool
  readonly following: Following
  readonly log: Log
  /** How often to look for what another process has changed, in milliseconds. */
  readonly everyMs?: number
}

export type Webhooks = {
  /** `/v1/webhooks`. */
  readonly app: Hono
  /** Ends the deliveries. */
  stop(): Promise<void>
}

/** Webhooks: what is asked about them, and the deliveries, which begin at once. The tables must be up to date. */
export const startWebhooks = (options: WebhooksOptions): Webhooks => {
  const { pool, allowPrivate } = options
  const { send, close } = createSender(options)
  const runner = runWebhooks({ ...options, send })
  return {
    app: routes({ pool, send, allowPrivate, changed: runner.changed }),
    stop: async () => {
      await runner.stop()
      await close()
    },
  }
}
