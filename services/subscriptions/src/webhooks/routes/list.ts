import { orUnavailable } from '@partnerships/event-log'
import { accepted } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { shownWebhook } from '../shown.ts'
import { readWebhooks } from '../store/read-webhooks.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering } from './problems.ts'

/** `GET /v1/webhooks`: all of them, oldest first. */
export const list = ({ pool }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const webhooks = await orUnavailable(readWebhooks(pool))
    return c.json({ items: webhooks.map(shownWebhook) })
  })
