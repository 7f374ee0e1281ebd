import { type Bell, followLog, ledgerHead, type Pool } from '@partnerships/event-log'
import { type ReadModel, readCheckpoint } from '@partnerships/read-models'
import { Pipeline } from './pipeline.ts'

type Work = {
  readonly pool: Pool
  readonly models: readonly ReadModel[]
  readonly bell: Bell | undefined
  readonly batch: number
  readonly signal: AbortSignal
  /** Told the position that all read models have reached. */
  readonly reached: (position: number) => void
}

const gatherMs = 50

/**
 * Takes the log into every read model from its checkpoint on, until the signal aborts. Throws `LostCheckpoint`
 * when another projector is at work, `LedgerChanged` and `AheadOfLedger` when the read tables are of another
 * ledger, and whatever the database throws; begun again it goes on from the checkpoints.
 */
export const project = async ({ pool, models, bell, batch, signal, reached }: Work): Promise<void> => {
  const head = await ledgerHead(pool)
  const checkpoints = await Promise.all(models.map(model => readCheckpoint(pool, model, head.ledgerid)))
  // They differ after a stop between two of their transactions; one of another ledger stops them all.
  const after = Math.min(...checkpoints.map(({ position }) => position))
  const foreign = checkpoints.find(({ ledgerid }) => ledgerid !== head.ledgerid)
  const failed = new AbortController()

  const wrote = () => reached(Math.min(...pipelines.map(({ written }) => written)))
  const pipelines = checkpoints.map(
    (checkpoint, i) => new Pipeline(pool, models[i] as ReadModel, checkpoint, wrote),
  )
  reached(after)
  try {
    for await (const events of followLog(pool, {
      after,
      ledgerid: foreign?.ledgerid ?? head.ledgerid,
      batch,
      gatherMs,
      signal: AbortSignal.any([signal, failed.signal]),
      ...(bell && { bell }),
    }))
      for (const pipeline of pipelines) {
        await pipeline.take(events)
        pipeline.settled().catch(() => failed.abort())
      }
  } finally {
    await Promise.all(pipelines.map(pipeline => pipeline.settled()))
  }
}
