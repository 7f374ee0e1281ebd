import autocannon from 'autocannon'
import { openingEvent, references } from '../events.ts'
import type { Measure } from '../measure.ts'

const post = async (url: string, type: string, body: unknown): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Records what the benchmark's events refer to. */
export const prepare = (baseUrl: string): Promise<void> =>
  post(`${baseUrl}/v1/events`, 'application/cloudevents-batch+json', references)

/** Posts over HTTP for so many seconds, `batch` events a request. Throws when a request is not answered with 201. */
export const postEvents = async (
  baseUrl: string,
  { connections, seconds, batch }: { connections: number; seconds: number; batch: number },
): Promise<Measure> => {
  const single = batch === 1
  const result = await autocannon({
    url: `${baseUrl}/v1/events`,
    method: 'POST',
    headers: { 'content-type': `application/cloudevents${single ? '' : '-batch'}+json` },
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: request => ({
          ...request,
          body: JSON.stringify(single ? openingEvent() : Array.from({ length: batch }, openingEvent)),
        }),
      },
    ],
  })
  const { '2xx': done, non2xx, errors, duration, latency } = result
  if (non2xx > 0 || errors > 0)
    throw new Error(`${non2xx} refused, ${errors} failed of ${done + non2xx + errors}`)
  return { events: done * batch, seconds: duration, p50ms: latency.p50, p99ms: latency.p99 }
}
