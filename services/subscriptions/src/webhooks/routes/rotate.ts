import { orUnavailable } from '@partnerships/event-log'
import { accepted, parseBody } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { Rotation } from '../requests.ts'
import { newSecret } from '../secret.ts'
import { shownWebhook } from '../shown.ts'
import { changeWebhook } from '../store/change-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, orNotFound, webhookAsked } from './problems.ts'

const bothSignMs = 24 * 3_600_000

/** `POST /v1/webhooks/<id>/rotate`: a new secret; for 24 h the one before signs too. */
export const rotate = ({ pool, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const { secret = newSecret() } = await parseBody(Rotation, c.req.raw, {})
    const before = await webhookAsked(pool, c.req.param('id') ?? '')
    const change = {
      secret,
      secret_before: before.secret,
      secret_before_until: new Date(Date.now() + bothSignMs).toISOString(),
    }
    const webhook = orNotFound(await orUnavailable(changeWebhook(pool, before.id, change)), before.id)
    changed(before.id)
    return c.json({ ...shownWebhook(webhook), secret })
  })
