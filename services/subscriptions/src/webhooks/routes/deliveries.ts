import { orUnavailable } from '@partnerships/event-log'
import { accepted, nextLink, parseQuery } from '@partnerships/service-kit'
import type { Handler } from 'hono'
import { z } from 'zod'
import { shownDelivery } from '../shown.ts'
import { listDeliveries } from '../store/deliveries.ts'
import type { WebhookDependencies } from './dependencies.ts'
import { answeringQueries, webhookAsked } from './problems.ts'

const digits = (rule: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, { error: rule })
    .transform(Number)
    .refine(n => n >= least && n <= most, { error: rule })

/** The parameters of `GET /v1/webhooks/<id>/deliveries`. */
export const DeliveriesQuery = z.strictObject({
  cursor: digits('must be one that was answered as next', 1, Number.MAX_SAFE_INTEGER).optional(),
  limit: digits('must be a number from 1 to 200', 1, 200).optional(),
})

/** `GET /v1/webhooks/<id>/deliveries`: the attempts, newest first. */
export const deliveries = ({ pool }: WebhookDependencies): Handler =>
  answeringQueries(async c => {
    accepted(c.req, ['application/json'])
    const { cursor, limit = 50 } = parseQuery(DeliveriesQuery, c.req)
    const { id } = await webhookAsked(pool, c.req.param('id') ?? '')
    const found = await orUnavailable(listDeliveries(pool, id, limit + 1, cursor))
    const page = found.slice(0, limit)
    const next = found.length > limit ? String(page.at(-1)?.id) : null
    return c.json({ items: page.map(shownDelivery), next }, 200, {
      ...(next !== null && { link: nextLink(c.req, { cursor: next }) }),
    })
  })
