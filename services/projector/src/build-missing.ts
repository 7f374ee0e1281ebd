import { ledgerHead, type Pool } from '@partnerships/event-log'
import { type Progress, type ReadModel, readCheckpoint, rebuild } from '@partnerships/read-models'

/** The read models that hold nothing of a ledger of at least so many events: new ones, and new versions. */
export const missingOf = async (
  pool: Pool,
  models: readonly ReadModel[],
  longLedger: number,
): Promise<ReadModel[]> => {
  const { ledgerid, position } = await ledgerHead(pool)
  if (position < longLedger) return []
  const missing: ReadModel[] = []
  for (const model of models) {
    const checkpoint = await readCheckpoint(pool, model, ledgerid)
    if (checkpoint.position === 0) missing.push(model)
  }
  return missing
}

type Building = {
  readonly pool: Pool
  readonly models: readonly ReadModel[]
  readonly signal: AbortSignal
  readonly onProgress: (model: ReadModel, progress: Progress) => void
}

/** Builds read models to the end of the ledger, one after the other. Throws what `rebuild` does. */
export const buildMissing = async ({ pool, models, signal, onProgress }: Building): Promise<void> => {
  for (const model of models)
    await rebuild({ pool, model, signal, onProgress: progress => onProgress(model, progress) })
}
