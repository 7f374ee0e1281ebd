import { orUnavailable } from '@partnerships/event-log'
import { accepted, ProblemError, parseBody } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { Skip } from '../requests.ts'
import { shownWebhook } from '../shown.ts'
import { changeWebhook } from '../store/change-webhook.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, webhookAsked } from './problems.ts'

/** `POST /v1/webhooks/<id>/skip`: gives up the event that waits, and goes on after it; one that is failing resumes. */
export const skip = ({ pool, changed }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const { position } = await parseBody(Skip, c.req.raw)
    const { id, status } = await webhookAsked(pool, c.req.param('id') ?? '')
    const change = { position, why: null, status: status === 'paused' ? status : 'active' } as const
    const webhook = await orUnavailable(changeWebhook(pool, id, change, position))
    if (!webhook) {
      const { waiting } = await webhookAsked(pool, id)
      const detail = `Position ${position} does not wait; ${waiting === null ? 'nothing does' : `${waiting} does`}.`
      throw new ProblemError({ code: 'not-waiting', detail })
    }
    changed(id)
    return c.json(shownWebhook(webhook))
  })
