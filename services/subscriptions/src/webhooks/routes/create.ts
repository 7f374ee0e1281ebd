import { randomUUID } from 'node:crypto'
import { ledgerHead, orUnavailable } from '@partnerships/event-log'
import { accepted, parseBody } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { listed, NewWebhook } from '../requests.ts'
import { newSecret } from '../secret.ts'
import { shownWebhook } from '../shown.ts'
import { createWebhook } from '../store/create-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, refuseField, refuseForbidden } from './problems.ts'

/** `POST /v1/webhooks`: the webhook with its secret, which is not shown again. */
export const create = ({ pool, allowPrivate, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const asked = await parseBody(NewWebhook, c.req.raw)
    await refuseForbidden(asked.url, allowPrivate)
    const { ledgerid, position } = await orUnavailable(ledgerHead(pool))
    const after = asked.after ?? position
    if (after > position) refuseField('/after', `is beyond the end of the ledger, ${position}`)
    const secret = asked.secret ?? newSecret()
    const webhook = await orUnavailable(
      createWebhook(pool, {
        id: `wh_${randomUUID()}`,
        url: asked.url,
        description: asked.description ?? null,
        types: asked.types ?? null,
        programmes: listed(asked.programme) ?? null,
        subjects: listed(asked.subject) ?? null,
        secret,
        ledgerid,
        position: after,
      }),
    )
    changed(webhook.id)
    return c.json({ ...shownWebhook(webhook), secret }, 201, { location: `/v1/webhooks/${webhook.id}` })
  })
