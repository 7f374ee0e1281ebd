import type { RecordedEvent } from '@partnerships/contracts'
import { differences } from './differences.ts'
import { addToDigest } from './digest.ts'
import { type PrintedRow, printed } from './fingerprint.ts'
import type { ReadModel, Row } from './read-model.ts'
import { type RowKey, stillKnown } from './row-key.ts'
import type { OpenRow, Stream } from './stream.ts'

/** A row to write. One that was opened and closed by events taken together is known for that while. */
export type OpenedRow = OpenRow & {
  readonly row: Row
  /** The row's content in COPY's text format. */
  readonly text: string
  known_until: number
}

/** A row written before that is no longer known from a position on. */
export type ClosedRow = RowKey & { readonly known_until: number }

/** What events of one stream change. */
export type StreamChanges = {
  readonly opened: readonly OpenedRow[]
  readonly closed: readonly ClosedRow[]
  /** The digest with the changes. */
  readonly digest: bigint
  /** The stream with them. */
  readonly stream: Stream
}

const keyOf = ({ table, known_from, ordinal, fingerprint }: OpenRow): OpenRow => ({
  table,
  known_from,
  ordinal,
  fingerprint,
})

/**
 * Folds further events of a stream, in position order, one by one: at each, the rows before are set against the
 * rows after, and the differences carry its position. How events are taken together makes no difference to what
 * comes out.
 */
export const foldStream = (
  model: ReadModel,
  before: Stream,
  events: readonly RecordedEvent[],
  digest: bigint,
): StreamChanges => {
  const history = [...before.events]
  const opened: OpenedRow[] = []
  const closed: ClosedRow[] = []
  let open: readonly (OpenRow | OpenedRow)[] = before.open
  let rows: readonly PrintedRow[] = []
  let sum = digest

  for (const event of events) {
    const { position } = event
    history.push(event)
    rows = printed(model, model.fold(history), rows)
    const change = differences(open, rows)
    for (const row of change.closed) {
      sum = addToDigest(sum, { fingerprint: row.fingerprint, position, sign: -1 })
      if ('text' in row) row.known_until = position
      else
        closed.push({
          table: row.table,
          known_from: row.known_from,
          ordinal: row.ordinal,
          known_until: position,
        })
    }
    const fresh = change.opened.map(({ table, fingerprint, row, text }, ordinal) => {
      sum = addToDigest(sum, { fingerprint, position, sign: 1 })
      return { table, known_from: position, ordinal, fingerprint, row, text, known_until: stillKnown }
    })
    opened.push(...fresh)
    open = [...change.kept, ...fresh]
  }
  return { opened, closed, digest: sum, stream: { events: history, open: open.map(keyOf) } }
}
