import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { AsOf } from '../known/index.ts'
import { OrganisationsQuery } from '../organisations/list.ts'
import { HistoryQuery } from '../partnerships/history.ts'
import { PartnershipsQuery } from '../partnerships/list.ts'
import { ProgrammesQuery } from '../programmes/list.ts'
import {
  History,
  Organisation,
  OrganisationPage,
  Partnership,
  PartnershipPage,
  Programme,
  ProgrammePage,
  Projections,
} from './schemas.ts'

const position = z.int().min(0)

const requestHeaders = {
  'Ledger-Position': position
    .optional()
    .meta({ description: 'Answer only once everything up to this position is known.' }),
  'Ledger-Id': z.uuid().optional(),
}

const headers = z.object({ 'Ledger-Id': z.uuid(), 'Ledger-Position': position })

const problems = problemResponses(
  'invalid-query',
  'not-acceptable',
  'ledger-changed',
  'projection-behind',
  'ledger-unavailable',
)

/** A path that answers with a list or anything else that is always there. */
const list = (
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
const one = (summary: string, schema: z.ZodType, query: z.ZodObject): Paths[string] => ({
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

/** The query service's part of the API's description. */
export const queryPaths: Paths = {
  '/v1/programmes': list('List programmes', ProgrammePage, ProgrammesQuery),
  '/v1/programmes/{id}': one('A programme at a day', Programme, AsOf),
  '/v1/organisations': list(
    'List organisations',
    OrganisationPage,
    OrganisationsQuery,
    '`programme` and `theme` are those of a partnership that it is a member of.',
  ),
  '/v1/organisations/{id}': one('An organisation at a day', Organisation, AsOf),
  '/v1/partnerships': list('List partnerships', PartnershipPage, PartnershipsQuery),
  '/v1/partnerships/{id}': one('A partnership at a day', Partnership, AsOf),
  '/v1/partnerships/{id}/history': one('All events of a partnership', History, HistoryQuery),
  '/v1/projections': list('How far the read models are', Projections),
}
