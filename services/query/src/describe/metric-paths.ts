import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { EvidenceQuery, MetricQuery } from '../metrics/ask/parameters.ts'
import { headers, list, problems, requestHeaders } from './answers.ts'
import { EvidencePage, Metric, MetricCatalogue } from './metric-schemas.ts'

/** A path below the name of a metric. */
const ofMetric = (
  summary: string,
  description: string,
  query: z.ZodObject,
  content: Record<string, { schema: z.ZodType }>,
): Paths[string] => ({
  get: {
    summary,
    description,
    tags: ['metrics'],
    requestParams: { query, path: z.object({ name: z.string() }), header: z.object(requestHeaders) },
    responses: {
      200: { description: 'As it is known.', headers, content },
      ...problems,
      ...problemResponses('not-found'),
    },
  },
})

/** What can be asked of metrics. */
export const metricPaths: Paths = {
  '/v1/metrics': list('What can be counted', MetricCatalogue),
  '/v1/metrics/{name}': ofMetric(
    'A number, its parts and its headline',
    'Flows take `from` and `to`; stocks `at` (today unless told), or `from`, `to` and `interval`. `level` goes with `group=territory`; it is `region` unless told.',
    MetricQuery,
    {
      'application/json': { schema: Metric },
      'text/csv': { schema: z.string().meta({ description: 'The series or groups, after a header line.' }) },
    },
  ),
  '/v1/metrics/{name}/evidence': ofMetric(
    'The events behind a number',
    'As many certain items as `value`, as many items as `possible`.',
    EvidenceQuery,
    { 'application/json': { schema: EvidencePage } },
  ),
}
