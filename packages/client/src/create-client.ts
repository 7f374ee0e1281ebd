import { followOf } from './follow/follow.ts'
import { followMetricOf } from './follow/follow-metric.ts'
import type { ClientOptions } from './options.ts'
import { ledgerOf } from './read/ledger.ts'
import { metricsOf } from './read/metrics.ts'
import { subjectsOf } from './read/subjects.ts'
import { createSend } from './send/send.ts'
import { importOf } from './write/import-events.ts'
import { postsOf } from './write/post.ts'

/**
 * The API as functions. Each resolves to an Answer, or rejects with a ProblemError when the server refuses, a
 * NetworkError when there was no whole answer, and the reason of the request's signal when that was aborted.
 */
export const createClient = (options: ClientOptions) => {
  const send = createSend(options)
  return {
    ...metricsOf(send),
    ...subjectsOf(send),
    ...ledgerOf(send),
    ...postsOf(send),
    importEvents: importOf(send),
    follow: followOf(send),
    followMetric: followMetricOf(send),
  }
}

export type Client = ReturnType<typeof createClient>
