import { z } from 'zod'
import { type Delivery, type Webhook, webhookStatuses } from './webhook.ts'

/** A webhook as the API shows it: without its secrets. */
export const ShownWebhook = z.strictObject({
  id: z.string(),
  url: z.string(),
  types: z.array(z.string()).optional(),
  programme: z.array(z.string()).optional(),
  subject: z.array(z.string()).optional(),
  description: z.string().optional(),
  status: z.enum(webhookStatuses),
  why: z.string().optional().meta({ description: 'Why it is failing or gone.' }),
  position: z
    .int()
    .meta({ description: 'Everything up to here is delivered, skipped or does not pass the filter.' }),
  waiting: z
    .strictObject({
      position: z.int(),
      since: z.string(),
      attempts: z.int(),
      next: z.string().optional(),
    })
    .optional()
    .meta({ description: 'The event that was tried and not taken yet, and when it is tried again.' }),
  created: z.string(),
})

/** With the secret, which is shown once. */
export const WebhookWithSecret = ShownWebhook.extend({ secret: z.string() })

export const shownWebhook = (webhook: Webhook): z.infer<typeof ShownWebhook> => {
  const { id, url, types, programmes, subjects, description, status, why, position, created } = webhook
  const { waiting, waiting_since, attempts, next_attempt } = webhook
  return {
    id,
    url,
    ...(types && { types }),
    ...(programmes && { programme: programmes }),
    ...(subjects && { subject: subjects }),
    ...(description !== null && { description }),
    status,
    ...(why !== null && { why }),
    position,
    ...(waiting !== null &&
      waiting_since !== null && {
        waiting: {
          position: waiting,
          since: waiting_since,
          attempts,
          ...(next_attempt !== null && { next: next_attempt }),
        },
      }),
    created,
  }
}

/** An attempt as the API shows it; `position` is null of a test, `status` when there was no answer. */
export const ShownDelivery = z.strictObject({
  webhookId: z.string(),
  position: z.int().nullable(),
  attempt: z.int(),
  at: z.string(),
  durationMs: z.int(),
  status: z.int().nullable(),
  failure: z.string().nullable(),
  response: z.string().nullable().meta({ description: 'The first kilobyte of the answer.' }),
})

export const shownDelivery = (delivery: Delivery): z.infer<typeof ShownDelivery> => {
  const { message, position, attempt, at, duration_ms, status, failure, response } = delivery
  return { webhookId: message, position, attempt, at, durationMs: duration_ms, status, failure, response }
}
