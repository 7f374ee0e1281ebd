import { openingEvent, references } from '../events.ts'
import { inParallel, type Measure } from '../measure.ts'
import { percentile } from '../percentile.ts'
import { openConnection } from './open-connection.ts'

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
  const url = new URL('/v1/events', baseUrl)
  const type = `application/cloudevents${single ? '' : '-batch'}+json`
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url, { type })))
  const times: number[] = []
  try {
    const { events: requests, seconds: took } = await inParallel(connections, seconds, async (_, worker) => {
      const body = JSON.stringify(single ? openingEvent() : Array.from({ length: batch }, openingEvent))
      const started = performance.now()
      const status = await open[worker]?.post(body)
      times.push(performance.now() - started)
      if (status !== 201) throw new Error(`a post was answered with ${status}`)
    })
    const [p50ms, p99ms] = [percentile(times, 50), percentile(times, 99)]
    return { events: requests * batch, seconds: took, p50ms, p99ms }
  } finally {
    for (const connection of open) connection.close()
  }
}
