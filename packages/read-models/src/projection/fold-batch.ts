import type { RecordedEvent } from '@partnerships/contracts'
import { type ClosedRow, foldStream, type OpenedRow } from './fold-stream.ts'
import type { ReadModel } from './read-model.ts'
import { emptyStream, type Stream } from './stream.ts'

/** What a batch of events changes. */
export type Changes = {
  readonly opened: readonly OpenedRow[]
  readonly closed: readonly ClosedRow[]
  /** The digest with the changes. */
  readonly digest: bigint
  /** The streams touched, with the batch. */
  readonly streams: ReadonlyMap<string, Stream>
}

/**
 * Folds events of a read model's aggregate, in position order. `before` holds each stream that has earlier events.
 * How events are batched makes no difference to what comes out.
 */
export const foldBatch = (
  model: ReadModel,
  before: ReadonlyMap<string, Stream>,
  events: readonly RecordedEvent[],
  digest: bigint,
): Changes => {
  const streams = new Map<string, Stream>()
  const opened: OpenedRow[] = []
  const closed: ClosedRow[] = []
  let sum = digest
  for (const [subject, fresh] of Map.groupBy(events, event => event.subject)) {
    const changes = foldStream(model, before.get(subject) ?? emptyStream, fresh, sum)
    opened.push(...changes.opened)
    closed.push(...changes.closed)
    sum = changes.digest
    streams.set(subject, changes.stream)
  }
  return { opened, closed, digest: sum, streams }
}
