import type {
  ChangesPage,
  EvidencePage,
  FiguresList,
  Metric,
  MetricCatalogue,
  Reconciliation,
} from '@partnerships/contracts/answers'
import type { Answer } from '../answer.ts'
import type { RequestOptions } from '../options.ts'
import type {
  ChangesQuery,
  EvidenceQuery,
  FiguresMetricQuery,
  MetricQuery,
  ReconciliationQuery,
} from '../queries.ts'
import { receive, receiveText } from '../send/receive.ts'
import type { Send } from '../send/send.ts'

const pathOf = (name: string) => `/v1/metrics/${encodeURIComponent(name)}`
const figures = pathOf('figures')
const accept = 'text/csv'

/** What is asked of metrics. */
export const metricsOf = (send: Send) => ({
  /** The catalogue: definitions, and what each metric takes. */
  metrics: (options?: RequestOptions): Promise<Answer<MetricCatalogue>> =>
    receive(send, '/v1/metrics', options),

  /** A number, its series, groups, comparison and headline. */
  metric: (name: string, query: MetricQuery, options?: RequestOptions): Promise<Answer<Metric>> =>
    receive(send, pathOf(name), { ...options, query }),

  /** The series or the groups as a table, its first line the names of the columns. */
  metricCsv: (name: string, query: MetricQuery, options?: RequestOptions): Promise<Answer<string>> =>
    receiveText(send, pathOf(name), { ...options, query, accept }),

  /** A page of the events behind a number. */
  evidence: (name: string, query: EvidenceQuery, options?: RequestOptions): Promise<Answer<EvidencePage>> =>
    receive(send, `${pathOf(name)}/evidence`, { ...options, query }),

  /** A page of what has changed a number since `knownFrom`. */
  changes: (name: string, query: ChangesQuery, options?: RequestOptions): Promise<Answer<ChangesPage>> =>
    receive(send, `${pathOf(name)}/changes`, { ...options, query }),

  /** A page of what was published, each figure beside the ledger's own number where it names one. */
  figuresMetric: (query: FiguresMetricQuery, options?: RequestOptions): Promise<Answer<FiguresList>> =>
    receive(send, figures, { ...options, query }),

  figuresMetricCsv: (query: FiguresMetricQuery, options?: RequestOptions): Promise<Answer<string>> =>
    receiveText(send, figures, { ...options, query, accept }),

  figuresEvidence: (query: FiguresMetricQuery, options?: RequestOptions): Promise<Answer<EvidencePage>> =>
    receive(send, `${figures}/evidence`, { ...options, query }),

  /** Whether what happened in a window makes the difference between its ends. */
  reconciliation: (query: ReconciliationQuery, options?: RequestOptions): Promise<Answer<Reconciliation>> =>
    receive(send, pathOf('reconciliation'), { ...options, query }),
})
