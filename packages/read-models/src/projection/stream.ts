import type { RecordedEvent } from '@partnerships/contracts'
import type { ReadModel, Row } from './read-model.ts'
import type { RowKey } from './row-key.ts'

/** A row that is still known. */
export type OpenRow = RowKey & { readonly row: Row }

/** A subject's events so far, and the rows that they gave. */
export type Stream = {
  readonly events: readonly RecordedEvent[]
  readonly open: readonly OpenRow[]
  /** What has folded it so far, and goes on. */
  readonly fold?: ReadModel['fold']
}

export const emptyStream: Stream = { events: [], open: [] }
