import { type Pool, readAfter } from '@partnerships/event-log'
import { Projection } from '../projection.ts'
import type { ReadModel } from '../read-model.ts'
import { besides } from './place.ts'
import type { Progress } from './progress.ts'

const batch = 2_000

/** Takes the log from where a filled rebuild stands up to a position, as any projection does. */
export const follow = async (
  pool: Pool,
  model: ReadModel,
  progress: Progress,
  until: number,
  signal: AbortSignal,
): Promise<Progress> => {
  let { position, digest } = progress
  const { ledgerid } = progress
  const projection = new Projection(pool, model, { ledgerid, position, digest }, undefined, besides(model))
  while (position < until) {
    signal.throwIfAborted()
    const folded = await projection.fold(await readAfter(pool, position, batch, {}, until))
    await projection.write(folded)
    ;({ position, digest } = folded.to)
  }
  return { ...progress, position, digest }
}
