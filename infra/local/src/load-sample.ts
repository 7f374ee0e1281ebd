import { setTimeout as pause } from 'node:timers/promises'
import type { PostedEvent, Problem } from '@partnerships/contracts'
import { sampleEvents } from '@partnerships/sample'

const batchSize = 500
const attempts = 10

type Answer = { events: { duplicate: boolean }[]; position: number }

const inWords = ({ code, detail, errors = [] }: Problem): string =>
  [`${code}: ${detail}`, ...errors.map(({ pointer, message }) => `${pointer} ${message}`)].join('; ')

/** Posts one batch; when the ledger can't be reached, or says that it can't take it now, again after a while. */
const post = async (baseUrl: string, batch: readonly PostedEvent[]): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(new URL('/v1/events', baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(batch),
    }).catch(error => {
      if (attempt === attempts) throw error
    })
    if (!response) {
      await pause(1000)
      continue
    }
    if (response.ok) return (await response.json()) as Answer
    const problem = await response.text()
    if (response.status !== 503 || attempt === attempts) {
      const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
      throw new Error(
        `the sample was refused (${response.status}): ${isProblem ? inWords(JSON.parse(problem)) : problem}`,
      )
    }
    await pause(1000 * Number(response.headers.get('retry-after') ?? 1))
  }
}

/**
 * Posts the sample over HTTP, as anybody would, and tells `log` how far it is. Posting it again records
 * nothing. Answers with how many events were new and the ledger's position after them. Throws with the
 * problem's detail when a batch is refused; the batches before it stay.
 */
export const loadSample = async (
  baseUrl: string,
  log: (line: string) => void,
): Promise<{ recorded: number; position: number }> => {
  const events = sampleEvents()
  let recorded = 0
  let position = 0
  for (let start = 0; start < events.length; start += batchSize) {
    const batch = events.slice(start, start + batchSize)
    const answer = await post(baseUrl, batch)
    recorded += answer.events.filter(({ duplicate }) => !duplicate).length
    position = Math.max(position, answer.position)
    log(`sample programme: ${start + batch.length} of ${events.length} events`)
  }
  return { recorded, position }
}
