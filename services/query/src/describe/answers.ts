import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'

const position = z.int().min(0)

/** The headers that any request may have. */
export const requestHeaders = {
  'Ledger-Position': position
    .optional()
    .meta({ description: 'Answer only once everything up to this position is known.' }),
  'Ledger-Id': z.uuid().optional(),
}

/** The headers of every answer. */
export const headers = z.object({ 'Ledger-Id': z.uuid(), 'Ledger-Position': position })

/** What any request may end with. */
export const problems = problemResponses(
  'invalid-query',
  'not-acceptable',
  'ledger-changed',
  'projection-behind',
  'ledger-unavailable',
)

/** A path that answers with a list or anything else that is always there. */
export const list = (
  summary: string,
  schema: z.ZodType,
  query?: z.ZodObject,
  description?: string,
): Paths[string] => ({
  get: {
    summary,
    ...(description && { description }),
    tags: ['query'],
    requestParams: { ...(query && { query }), header: z.object(requestHeaders) },
    responses: {
      200: { description: 'A page.', headers, content: { 'application/json': { schema } } },
      ...problems,
    },
  },
})

/** A path that answers with one subject. */
export const one = (summary: string, schema: z.ZodType, query: z.ZodObject): Paths[string] => ({
  get: {
    summary,
    tags: ['query'],
    requestParams: {
      query,
      path: z.object({ id: z.string() }),
      header: z.object({ ...requestHeaders, 'If-None-Match': z.string().optional() }),
    },
    responses: {
      200: {
        description: 'As it was then.',
        headers: headers.extend({ ETag: z.string() }),
        content: { 'application/json': { schema } },
      },
      304: { description: 'What If-None-Match names is still so.' },
      ...problems,
      ...problemResponses('not-found'),
    },
  },
})
