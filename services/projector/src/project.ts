import { type Bell, followLog, ledgerHead, type Pool } from '@partnerships/event-log'
import { Projection, type ReadModel, readCheckpoint } from '@partnerships/read-models'

type Work = {
  readonly pool: Pool
  readonly models: readonly ReadModel[]
  readonly bell: Bell | undefined
  readonly batch: number
  readonly signal: AbortSignal
  /** Told the position that all read models have reached. */
  readonly reached: (position: number) => void
}

/** Where each read model stands; they may differ after a stop between two of their transactions. */
const open = async (pool: Pool, models: readonly ReadModel[]): Promise<Projection[]> => {
  const { ledgerid } = await ledgerHead(pool)
  return Promise.all(
    models.map(async model => new Projection(pool, model, await readCheckpoint(pool, model, ledgerid))),
  )
}

/** The position that every one of them has reached. */
const positionOf = (projections: readonly Projection[]): number =>
  Math.min(...projections.map(({ checkpoint }) => checkpoint.position))

/**
 * Takes the log into every read model from its checkpoint on, until the signal aborts. Throws `LostCheckpoint`
 * when another projector is at work, `LedgerChanged` and `AheadOfLedger` when the read tables are of another
 * ledger, and whatever the database throws; begun again it goes on from the checkpoints.
 */
export const project = async ({ pool, models, bell, batch, signal, reached }: Work): Promise<void> => {
  const projections = await open(pool, models)
  const after = positionOf(projections)
  const ledgerid = projections.find(({ checkpoint }) => checkpoint.position === after)?.checkpoint.ledgerid
  reached(after)
  for await (const events of followLog(pool, {
    after,
    batch,
    signal,
    ...(ledgerid !== undefined && { ledgerid }),
    ...(bell && { bell }),
  })) {
    for (const projection of projections) {
      const { position } = projection.checkpoint
      await projection.apply(events.filter(event => event.position > position))
    }
    reached(positionOf(projections))
  }
}
