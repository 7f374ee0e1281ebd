import type { RecordedEvent } from '@partnerships/contracts'
import { differences, type TableRow } from './differences.ts'
import { addToDigest } from './digest.ts'
import { type Printed, printed } from './fingerprint.ts'
import type { ReadModel, Rows } from './read-model.ts'
import { type RowKey, stillKnown } from './row-key.ts'
import { emptyStream, type OpenRow, type Stream } from './stream.ts'

/** A row to write. One that was opened and closed by events taken together is known for that while. */
export type OpenedRow = OpenRow & Printed & { known_until: number }

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

const listed = (tables: Rows): TableRow[] => {
  const all: TableRow[] = []
  for (const table in tables) for (const row of tables[table] ?? []) all.push({ table, row })
  return all
}

/** What one more event of a stream changes: the rows known after it, those of them that are new, and those gone. */
const change = <Known extends OpenRow>(
  fold: ReadModel['fold'],
  open: readonly Known[],
  history: readonly RecordedEvent[],
  position: number,
  opened: (key: RowKey, row: TableRow) => Known,
): { known: Known[]; closed: Known[] } => {
  const rows = listed(fold(history))
  const { same, closed } = differences(open, rows)
  let ordinal = 0
  const known = rows.map(
    (row, i) => same[i] ?? opened({ table: row.table, known_from: position, ordinal: ordinal++ }, row),
  )
  return { known, closed }
}

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
  const fold = before.fold ?? foldOf(model)
  const opened: OpenedRow[] = []
  const closed: ClosedRow[] = []
  let open: readonly (OpenRow | OpenedRow)[] = before.open
  let sum = digest

  const begin = (key: RowKey, row: TableRow): OpenedRow => {
    const fresh = { ...key, row: row.row, ...printed(model, row), known_until: stillKnown }
    sum = addToDigest(sum, { fingerprint: fresh.fingerprint, position: key.known_from, sign: 1 })
    opened.push(fresh)
    return fresh
  }
  const end = (row: OpenRow | OpenedRow, position: number): void => {
    const isFresh = 'text' in row
    const { fingerprint } = isFresh ? row : printed(model, row)
    sum = addToDigest(sum, { fingerprint, position, sign: -1 })
    const { table, known_from, ordinal } = row
    if (isFresh) row.known_until = position
    else closed.push({ table, known_from, ordinal, known_until: position })
  }

  for (const event of events) {
    history.push(event)
    const changed = change(fold, open, history, event.position, begin)
    for (const row of changed.closed) end(row, event.position)
    open = changed.known
  }
  return { opened, closed, digest: sum, stream: { events: history, open: open.map(asOpen), fold } }
}

const foldOf = ({ folding, fold }: ReadModel): ReadModel['fold'] => folding?.() ?? fold

const asOpen = ({ table, known_from, ordinal, row }: OpenRow): OpenRow => ({
  table,
  known_from,
  ordinal,
  row,
})

/** A stream as it is after all its events: under which keys its rows were written follows from them alone. */
export const replayed = (model: ReadModel, events: readonly RecordedEvent[]): Stream => {
  const history: RecordedEvent[] = []
  const fold = foldOf(model)
  let { open } = emptyStream
  for (const event of events) {
    history.push(event)
    open = change(fold, open, history, event.position, (key, { row }) => ({ ...key, row })).known
  }
  return { events, open, fold }
}
