import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { PositionParameter, StreamQuery } from '../stream/request.ts'
import { webhookPaths } from '../webhooks/paths.ts'

const Frames = z.string().meta({
  description:
    'Server-sent events: `id` is the position, `data` a RecordedEvent on one line; every 15 s an `id` alone says how far was read.',
})

/** The subscription service's part of the API's description. */
export const subscriptionPaths: Paths = {
  '/v1/events/stream': {
    get: {
      summary: 'Follow the events as they are recorded',
      description:
        'Starts after Last-Event-ID, else `after`, else at the end; first what is there already, then what comes, each event once. A reader too slow to keep up is cut off and resumes.',
      tags: ['subscriptions'],
      requestParams: {
        query: StreamQuery,
        header: z.object({
          'Last-Event-ID': PositionParameter.optional(),
          'Ledger-Id': z.uuid().optional(),
        }),
      },
      responses: {
        200: { description: 'The stream.', content: { 'text/event-stream': { schema: Frames } } },
        ...problemResponses(
          'invalid-query',
          'not-acceptable',
          'ledger-changed',
          'projection-behind',
          'ledger-unavailable',
        ),
      },
    },
  },
  ...webhookPaths,
}
