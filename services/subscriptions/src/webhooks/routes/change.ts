import { orUnavailable } from '@partnerships/event-log'
import { accepted, parseBody } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { listed, WebhookChange } from '../requests.ts'
import { shownWebhook } from '../shown.ts'
import { changeWebhook } from '../store/change-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, orNotFound, refuseForbidden } from './problems.ts'

/** `PATCH /v1/webhooks/<id>`: changes what is given, pauses or resumes. */
export const change = ({ pool, allowPrivate, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const { url, types, programme, subject, description, status } = await parseBody(WebhookChange, c.req.raw)
    if (url !== undefined) await refuseForbidden(url, allowPrivate)
    const id = c.req.param('id') ?? ''
    const webhook = await orUnavailable(
      changeWebhook(pool, id, {
        url,
        types,
        description,
        programmes: listed(programme),
        subjects: listed(subject),
        status,
        ...(status && { why: null }),
      }),
    )
    changed(id)
    return c.json(shownWebhook(orNotFound(webhook, id)))
  })
