import { randomUUID } from 'node:crypto'
import { orUnavailable } from '@partnerships/event-log'
import { accepted } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { deliveryOf } from '../deliver/deliver.ts'
import { shownDelivery } from '../shown.ts'
import { recordDelivery } from '../store/deliveries.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answering, webhookAsked } from './problems.ts'

/** What a test sends: an event that is in no ledger. */
const testEvent = (webhook: string) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/webhooks',
  type: 'webhook.test',
  subject: `webhook/${webhook}`,
  time: new Date().toISOString(),
  data: {},
})

/** `POST /v1/webhooks/<id>/test`: sends a test event now, and answers with what came of it. */
export const test = ({ pool, send }: WebhookDependencies): Handler =>
  answering(async c => {
    accepted(c.req, ['application/json'])
    const webhook = await webhookAsked(pool, c.req.param('id') ?? '')
    const event = testEvent(webhook.id)
    const message = `${webhook.id}.test-${event.id}`
    const outcome = await send(webhook, message, JSON.stringify(event), c.req.raw.signal)
    const delivery = deliveryOf(message, null, 1, outcome)
    await orUnavailable(recordDelivery(pool, webhook.id, delivery))
    return c.json(shownDelivery(delivery))
  })
