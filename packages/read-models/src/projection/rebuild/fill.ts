import { type Pool, readWholeStreams, type WholeStream } from '@partnerships/event-log'
import { digestText, joinDigests, parseDigest } from '../digest.ts'
import { inTransaction } from '../in-transaction.ts'
import type { ReadModel } from '../read-model.ts'
import { copyRows } from '../write-changes.ts'
import type { FoldedStreams } from './fold-whole-streams.ts'
import { foldersOf } from './fold-workers.ts'
import { mapInOrder } from './map-in-order.ts'
import { besides } from './place.ts'
import { moveProgress, type Progress } from './progress.ts'

export type Fill = {
  readonly pool: Pool
  readonly model: ReadModel
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * Folds the streams that are not yet in the tables of a rebuild, whole, as they were at its `up_to`: subject after
 * subject, so that no event is read twice and each row is written once, with both its positions. Rows and progress
 * are written together, slice by slice.
 */
export const fill = async ({ pool, model, onProgress, signal }: Fill, begun: Progress): Promise<Progress> => {
  const { schema } = besides(model)
  const workers = foldersOf(model, begun.events - begun.folded)
  const slices = readWholeStreams(pool, {
    aggregate: model.aggregate,
    after: begun.after_subject,
    upTo: begun.up_to,
  })

  const write = (from: Progress, to: Progress, { texts }: FoldedStreams) =>
    inTransaction(pool, async client => {
      await moveProgress(client, model, from, to)
      for (const text of texts) await copyRows(client, schema, text)
      onProgress(to)
    })

  let progress = begun
  let writing = Promise.resolve()
  try {
    for await (const [streams, folded] of mapInOrder(slices, workers.depth, workers.fold)) {
      signal.throwIfAborted()
      const [from, to] = [progress, after(progress, streams, folded)]
      await writing
      writing = write(from, to, folded)
      writing.catch(() => {})
      progress = to
    }
    await writing
  } finally {
    await writing.catch(() => {})
    await workers.stop()
  }
  const filled = { ...progress, filled: true, position: progress.up_to }
  await moveProgress(pool, model, progress, filled)
  return filled
}

const after = (progress: Progress, streams: readonly WholeStream[], { digest }: FoldedStreams): Progress => ({
  ...progress,
  after_subject: streams.at(-1)?.subject ?? progress.after_subject,
  folded: progress.folded + streams.reduce((sum, { events }) => sum + events.length, 0),
  digest: digestText(joinDigests(parseDigest(progress.digest), digest)),
})
