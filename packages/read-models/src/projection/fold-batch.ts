import type { RecordedEvent } from '@partnerships/contracts'
import { differences } from './differences.ts'
import { addToDigest } from './digest.ts'
import { printed } from './fingerprint.ts'
import type { ReadModel } from './read-model.ts'
import { type RowKey, stillKnown } from './row-key.ts'
import { emptyStream, type OpenRow, type Stream } from './stream.ts'

/** A row to write. One that was opened and closed in the same batch is known for that while. */
export type OpenedRow = OpenRow & {
  /** Its content, a JSON object. */
  readonly json: string
  known_until: number
}

/** A row written before that is no longer known from a position on. */
export type ClosedRow = RowKey & { readonly known_until: number }

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
 * Folds events of a read model's aggregate, in position order, one by one: at each, the rows of its stream
 * before are set against the rows after, and the differences carry its position. `before` holds each stream
 * that has earlier events. How events are batched makes no difference to what comes out.
 */
export const foldBatch = (
  model: ReadModel,
  before: ReadonlyMap<string, Stream>,
  events: readonly RecordedEvent[],
  digest: bigint,
): Changes => {
  const streams = new Map<string, Stream>()
  /** By the position that opened them, in the order of their ordinals. */
  const opened = new Map<number, OpenedRow[]>()
  const closed: ClosedRow[] = []
  let sum = digest

  const close = (row: OpenRow, position: number): void => {
    sum = addToDigest(sum, { fingerprint: row.fingerprint, position, sign: -1 })
    const fresh = opened.get(row.known_from)?.[row.ordinal]
    if (fresh) fresh.known_until = position
    else
      closed.push({
        table: row.table,
        known_from: row.known_from,
        ordinal: row.ordinal,
        known_until: position,
      })
  }

  for (const event of events) {
    const { subject, position } = event
    const stream = streams.get(subject) ?? before.get(subject) ?? emptyStream
    const history = [...stream.events, event]
    const rows = printed(model.fold(history))
    const change = differences(stream.open, rows)
    for (const row of change.closed) close(row, position)
    const fresh = change.opened.map(({ table, fingerprint, json }, ordinal) => {
      sum = addToDigest(sum, { fingerprint, position, sign: 1 })
      return { table, known_from: position, ordinal, fingerprint, json, known_until: stillKnown }
    })
    opened.set(position, fresh)
    const open = [
      ...change.kept,
      ...fresh.map(({ table, known_from, ordinal, fingerprint }) => ({
        table,
        known_from,
        ordinal,
        fingerprint,
      })),
    ]
    streams.set(subject, { events: history, open })
  }
  return { opened: [...opened.values()].flat(), closed, digest: sum, streams }
}
