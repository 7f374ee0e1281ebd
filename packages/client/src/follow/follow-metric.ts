import type { Metric } from '@partnerships/contracts/answers'
import type { RequestOptions } from '../options.ts'
import type { MetricQuery } from '../queries.ts'
import type { Send } from '../send/send.ts'
import { type FollowState, stayConnected } from './stay-connected.ts'

export type FollowMetricOptions = Omit<RequestOptions, 'ledgerId'> & {
  /** Told of the number as it is, then whenever it differs, at most once a second. */
  readonly onMetric: (metric: Metric) => void | Promise<void>
  readonly onState?: ((state: FollowState) => void) | undefined
}

/** Follows a number as it changes, over any number of connections. Resolves and rejects as `follow` does. */
export const followMetricOf =
  (send: Send) =>
  async (
    name: string,
    query: MetricQuery,
    { onMetric, onState, signal, ...options }: FollowMetricOptions,
  ): Promise<void> => {
    const path = `/v1/metrics/${encodeURIComponent(name)}/stream`
    const frames = stayConnected(send, path, { ask: () => ({ ...options, query }), onState, signal })
    for await (const { data } of frames) if (data !== undefined) await onMetric(JSON.parse(data) as Metric)
  }
