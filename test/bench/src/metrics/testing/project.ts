import { ledgerHead, type Pool, readAfter } from '@partnerships/event-log'
import { migrateReadModels, Projection, readCheckpoint, readModels } from '@partnerships/read-models'

const batchSize = 5_000

/** Takes all that is recorded into the read models. Resolves with their digests. */
export const project = async (pool: Pool): Promise<Record<string, string>> => {
  await migrateReadModels(pool)
  const { ledgerid } = await ledgerHead(pool)
  const digests: Record<string, string> = {}
  for (const model of readModels) {
    const checkpoint = await readCheckpoint(pool, model, ledgerid)
    const projection = new Projection(pool, model, checkpoint)
    let { position } = checkpoint
    for (;;) {
      const batch = await readAfter(pool, position, batchSize)
      if (batch.length === 0) break
      const folded = await projection.fold(batch)
      await projection.write(folded)
      position = folded.to.position
      digests[model.name] = folded.to.digest
    }
  }
  return digests
}
