import { orUnavailable } from '@partnerships/event-log'
import type { Handler } from 'hono'
import { deleteWebhook } from '../store/delete-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, orNotFound } from './problems.ts'

/** `DELETE /v1/webhooks/<id>`, with its deliveries. */
export const remove = ({ pool, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    const id = c.req.param('id') ?? ''
    orNotFound((await orUnavailable(deleteWebhook(pool, id))) || null, id)
    changed(id)
    return c.body(null, 204)
  })
