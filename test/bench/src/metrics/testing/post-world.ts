import { createAppender, type NewEvent, type Pool } from '@partnerships/event-log'
import { createLedgerApp, createLedgerAppender } from '@partnerships/ledger'
import { createHttpApp, createLog, createMetrics } from '@partnerships/service-kit'
import { contentHash } from '../ledger/content-hash.ts'
import { type Recorded, record } from '../ledger/record.ts'
import { storedOf } from '../ledger/stored.ts'
import type { World } from '../world/world.ts'

const mostInBatch = 1_000

/** The ledger service; `post` sends a batch and throws unless all of it is recorded. */
export const ledgerService = (pool: Pool) => {
  const log = createLog('ledger', 'silent')
  const appender = createLedgerAppender(pool)
  const features = [createLedgerApp({ pool, appender, log })]
  const app = createHttpApp({ features, checks: {}, metrics: createMetrics('ledger'), log })
  const post = async (events: readonly object[]): Promise<{ position: number }> => {
    const response = await app.request('/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(events),
    })
    if (response.status !== 201) throw new Error(await response.text())
    return (await response.json()) as { position: number }
  }
  return { post, stop: () => appender.stop() }
}

/** Posts a world's events over HTTP in their order; those of the clock are appended as the clock does. */
export const postWorld = async (pool: Pool, world: World): Promise<void> => {
  const ledger = ledgerService(pool)
  const clock = createAppender<Recorded, void>({
    pool,
    decide: (event, view) => {
      view.stream(event.story.subject)
      const hash = contentHash(event.posted)
      view.add({ event: storedOf(event) as unknown as NewEvent['event'], hash, due: null })
      return { outcome: 'append', answer: () => {} }
    },
  })
  let batch: object[] = []
  const flush = async () => {
    if (batch.length > 0) await ledger.post(batch)
    batch = []
  }
  for (const events of record(world))
    for (const event of events) {
      // What looks back names positions, which the events of a batch have only afterwards.
      if (event.draft.term ?? event.draft.back) await flush()
      if (event.draft.term) await clock.append({ request: event, events: 1, bytes: 1_024 })
      else if (batch.push(event.posted) === mostInBatch) await flush()
    }
  await flush()
  await clock.stop()
  await ledger.stop()
}
