import { ledgerHead, orUnavailable } from '@partnerships/event-log'
import { accepted, parseBody } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { Replay } from '../requests.ts'
import { shownWebhook } from '../shown.ts'
import { changeWebhook } from '../store/change-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, orNotFound, refuseField, webhookAsked } from './problems.ts'

/**
 * `POST /v1/webhooks/<id>/replay`: delivers anew what follows a position, under the same message ids, which also
 * resumes one that is failing or gone; one that is paused stays so.
 */
export const replay = ({ pool, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const { after } = await parseBody(Replay, c.req.raw)
    const { id, status } = await webhookAsked(pool, c.req.param('id') ?? '')
    const { ledgerid, position } = await orUnavailable(ledgerHead(pool))
    if (after > position) refuseField('/after', `is beyond the end of the ledger, ${position}`)
    const webhook = await orUnavailable(
      changeWebhook(pool, id, {
        ledgerid,
        position: after,
        status: status === 'paused' ? status : 'active',
        why: null,
      }),
    )
    changed(id)
    return c.json(shownWebhook(orNotFound(webhook, id)))
  })
