import { accepted } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { shownWebhook } from '../shown.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, webhookAsked } from './problems.ts'

/** `GET /v1/webhooks/<id>`. */
export const show = ({ pool }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    return c.json(shownWebhook(await webhookAsked(pool, c.req.param('id') ?? '')))
  })
