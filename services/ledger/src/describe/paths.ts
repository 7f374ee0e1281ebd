import { PostedEventSchema, RecordedEventSchema } from '@partnerships/contracts'
import { BatchAnswer, EventPage, Ledger, LineAnswer } from '@partnerships/contracts/answers'
import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { PostQuery } from '../post/post-events.ts'
import { EventsQuery } from '../read/list-events.ts'
import { examples } from './examples.ts'

const Batch = z.array(PostedEventSchema).min(1).max(1_000)
const EventOrBatch = z.union([PostedEventSchema, Batch])

const oneByOne = Object.fromEntries(examples.map(value => [value.type, { value }]))
const asLines = (values: readonly object[]) => values.map(value => JSON.stringify(value)).join('\n')

const lines = (what: string) => z.string().meta({ description: `One JSON value a line: ${what}.` })

const ledgerPosition = z.int().meta({
  header: { id: 'LedgerPosition' },
  description: 'Send it with a GET to read what was written.',
})

const ledgerId = z
  .uuid()
  .optional()
  .meta({ description: 'The ledger that is meant; another one answers `ledger-changed`.' })

const readHeaders = z.object({
  'Ledger-Id': ledgerId,
  'Ledger-Position': z.int().optional().meta({ description: 'Answer once this position is reached.' }),
})

const recorded = {
  headers: z.object({ 'Ledger-Position': ledgerPosition }),
  content: {
    'application/json': { schema: z.union([RecordedEventSchema, BatchAnswer]) },
  },
}

const appendProblems = problemResponses(
  'malformed-json',
  'invalid-query',
  'not-acceptable',
  'event-id-reused',
  'identifier-taken',
  'version-conflict',
  'ledger-changed',
  'payload-too-large',
  'unsupported-media-type',
  'invalid-event',
  'unknown-reference',
  'lifecycle-violation',
  'overloaded',
  'ledger-unavailable',
)

const readProblems = problemResponses(
  'invalid-query',
  'not-acceptable',
  'ledger-changed',
  'projection-behind',
  'ledger-unavailable',
)

/** The ledger's part of the API's description. */
export const ledgerPaths: Paths = {
  '/v1/events': {
    post: {
      summary: 'Record events',
      description:
        'One event, a batch (all or nothing) or any number of lines (each by itself). Sending the same events again is safe.',
      tags: ['ledger'],
      requestParams: {
        query: PostQuery,
        header: z.object({
          'If-Match': z
            .string()
            .optional()
            .meta({ description: 'The version expected of the subject, as in "3".' }),
          'If-None-Match': z.literal('*').optional().meta({ description: 'The subject is not there yet.' }),
          'Ledger-Id': ledgerId,
        }),
      },
      requestBody: {
        required: true,
        content: {
          'application/cloudevents+json': { schema: PostedEventSchema, examples: oneByOne },
          'application/cloudevents-batch+json': { schema: Batch, example: examples },
          'application/json': { schema: EventOrBatch, examples: oneByOne },
          'application/x-ndjson': { schema: lines('an event'), example: asLines(examples) },
        },
      },
      responses: {
        201: { description: 'Recorded.', ...recorded },
        200: {
          description: 'Everything was there already; or the answers to lines, as they are applied.',
          headers: recorded.headers,
          content: {
            ...recorded.content,
            'application/x-ndjson': { schema: z.union([lines('what became of a line'), LineAnswer]) },
          },
        },
        ...appendProblems,
      },
    },
    get: {
      summary: 'Read events in position order',
      tags: ['ledger'],
      requestParams: { query: EventsQuery, header: readHeaders },
      responses: {
        200: {
          description: 'A page; as lines, everything up to the end as of the request.',
          content: {
            'application/json': { schema: EventPage },
            'application/x-ndjson': { schema: lines('a recorded event') },
          },
        },
        ...readProblems,
      },
    },
  },
  '/v1/events/{position}': {
    get: {
      summary: 'Read one event',
      tags: ['ledger'],
      requestParams: { path: z.object({ position: z.int().min(1) }), header: readHeaders },
      responses: {
        200: { description: 'The event.', content: { 'application/json': { schema: RecordedEventSchema } } },
        ...problemResponses('not-found', 'not-acceptable', 'ledger-changed', 'ledger-unavailable'),
      },
    },
  },
  '/v1/ledger': {
    get: {
      summary: 'Which ledger this is and where it ends',
      tags: ['ledger'],
      requestParams: { header: readHeaders },
      responses: {
        200: { description: 'The ledger.', content: { 'application/json': { schema: Ledger } } },
        ...problemResponses('not-acceptable', 'ledger-changed', 'ledger-unavailable'),
      },
    },
  },
  '/schemas/{type}': {
    get: {
      summary: 'The JSON Schema of an event type',
      tags: ['ledger'],
      requestParams: { path: z.object({ type: z.string() }) },
      responses: {
        200: {
          description: 'The schema of its data.',
          content: { 'application/schema+json': { schema: z.record(z.string(), z.unknown()) } },
        },
        ...problemResponses('not-found', 'not-acceptable'),
      },
    },
  },
}
