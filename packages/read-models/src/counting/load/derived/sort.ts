import type { Grown } from './grown.ts'

/** What there is to know of a sort of rows that are worked out. */
export type Sort<Row> = {
  /** Whether two rows, of what was known at different positions, are one. */
  readonly isSame: (a: Row, b: Row) => boolean
  /** Says how a row came to be what it is while events were added to the end of its history. */
  readonly grow: (row: Row, grown: Grown<Row>) => void
}
