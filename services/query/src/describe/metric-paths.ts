import {
  ChangesPage,
  EvidencePage,
  FiguresList,
  Metric,
  MetricCatalogue,
} from '@partnerships/contracts/answers'
import { type Paths, problemResponses } from '@partnerships/service-kit'
import { z } from 'zod'
import { EvidenceQuery, MetricQuery } from '../metrics/ask/parameters.ts'
import { ChangesQuery } from '../metrics/changes/parameters.ts'
import { FiguresQuery } from '../metrics/figures/parameters.ts'
import { headers, list, problems, requestHeaders } from './answers.ts'

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
  '/v1/metrics': list('What can be asked for', MetricCatalogue),
  '/v1/metrics/{name}': ofMetric(
    'A number, its parts and its headline',
    'Stocks take `at` (today unless told), or `from`, `to` and `interval`; all others `from` and `to`. `level` goes with `group=territory` and covered-territories; it is `region` unless told. `unit` goes with contributions, `within` with conversion-rate, `status` with stocks. `GET /v1/metrics` says what each metric takes.',
    MetricQuery,
    {
      'application/json': { schema: Metric },
      'text/csv': { schema: z.string().meta({ description: 'The series or groups, after a header line.' }) },
    },
  ),
  '/v1/metrics/{name}/evidence': ofMetric(
    'The events behind a number',
    'For what counts, as many certain items as `value` and as many items as `possible`; for what sums, amounts that add up to them; for ratios the items of the numerator and those of the denominator, each marked as its `part`.',
    EvidenceQuery,
    { 'application/json': { schema: EvidencePage } },
  ),
  '/v1/metrics/{name}/changes': ofMetric(
    'What has changed a number since',
    'The net difference between the evidence at `knownFrom`, which is needed, and at `knownAt`, with the position of the last event that made each difference.',
    ChangesQuery,
    { 'application/json': { schema: ChangesPage } },
  ),
  '/v1/metrics/{name}/stream': ofMetric(
    'A number as it changes',
    'Server-sent events: the answer at once, then, at most once a second, when total, series, groups or compare differ.',
    MetricQuery,
    { 'text/event-stream': { schema: z.string() } },
  ),
  '/v1/metrics/figures': list(
    'What was published',
    FiguresList,
    FiguresQuery,
    'Figures as published and as restated, by indicator, about, territory and period; each beside the ledger’s own number where it names one. `period` takes in the periods that lie in it. CSV as well.',
  ),
  '/v1/metrics/figures/evidence': list('The events behind what was published', EvidencePage, FiguresQuery),
}
