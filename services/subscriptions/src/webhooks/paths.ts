import type { ProblemCode } from '@partnerships/contracts'
import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { NewWebhook, Replay, Rotation, Skip, WebhookChange } from './requests.ts'
import { DeliveriesQuery } from './routes/deliveries.ts'
import { ShownDelivery, ShownWebhook, WebhookWithSecret } from './shown.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const body = (schema: z.ZodType, required = true) => ({
  requestBody: { required, content: json(schema) },
})
const answer = (status: '200' | '201', schema: z.ZodType, ...problems: ProblemCode[]) => ({
  responses: {
    [status]: { description: 'Done.', content: json(schema) },
    ...problemResponses('ledger-unavailable', 'not-acceptable', ...problems),
  },
})
const bodyProblems = [
  'malformed-json',
  'invalid-query',
  'payload-too-large',
  'unsupported-media-type',
] as const
const tags = ['webhooks']
const one = { tags, requestParams: { path: z.object({ id: z.string() }) } }

const Page = z.strictObject({ items: z.array(ShownDelivery), next: z.string().nullable() })

/** Webhooks' part of the API's description. */
export const webhookPaths: Paths = {
  '/v1/webhooks': {
    get: {
      tags,
      summary: 'List webhooks',
      ...answer('200', z.strictObject({ items: z.array(ShownWebhook) })),
    },
    post: {
      tags,
      summary: 'Have events sent to an address',
      description:
        'Each event is posted as it stands in the ledger, in position order, signed as Standard Webhooks says. The secret is shown once.',
      ...body(NewWebhook),
      ...answer('201', WebhookWithSecret, ...bodyProblems),
    },
  },
  '/v1/webhooks/{id}': {
    get: { ...one, summary: 'A webhook', ...answer('200', ShownWebhook, 'not-found') },
    patch: {
      ...one,
      summary: 'Change, pause or resume a webhook',
      ...body(WebhookChange),
      ...answer('200', ShownWebhook, 'not-found', ...bodyProblems),
    },
    delete: {
      ...one,
      summary: 'Delete a webhook and its deliveries',
      responses: {
        204: { description: 'Done.' },
        ...problemResponses('not-found', 'ledger-unavailable'),
      },
    },
  },
  '/v1/webhooks/{id}/deliveries': {
    get: {
      tags,
      summary: 'The attempts to deliver, newest first',
      requestParams: { ...one.requestParams, query: DeliveriesQuery },
      ...answer('200', Page, 'not-found', 'invalid-query'),
    },
  },
  '/v1/webhooks/{id}/replay': {
    post: {
      ...one,
      summary: 'Deliver anew what follows a position, under the same ids',
      ...body(Replay),
      ...answer('200', ShownWebhook, 'not-found', ...bodyProblems),
    },
  },
  '/v1/webhooks/{id}/skip': {
    post: {
      ...one,
      summary: 'Give up the event that waits',
      ...body(Skip),
      ...answer('200', ShownWebhook, 'not-found', 'not-waiting', ...bodyProblems),
    },
  },
  '/v1/webhooks/{id}/rotate': {
    post: {
      ...one,
      summary: 'Sign with a new secret; for 24 h with the one before too',
      ...body(Rotation, false),
      ...answer('200', WebhookWithSecret, 'not-found', ...bodyProblems),
    },
  },
  '/v1/webhooks/{id}/test': {
    post: { ...one, summary: 'Send a test event now', ...answer('200', ShownDelivery, 'not-found') },
  },
}
