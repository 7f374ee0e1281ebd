import type { Aggregate, RecordedEvent } from '@partnerships/contracts'

/**
 * A row's content: a value for each column of its table but those that say when it was known. All rows of a table
 * have the same keys in the same order.
 */
export type Row = Readonly<Record<string, unknown>>

/** Rows by the table that they stand in. */
export type Rows = Readonly<Record<string, readonly Row[]>>

/**
 * What is known of each subject of an aggregate, as rows: a pure fold of its stream. Another meaning of the same
 * events is another version, which has tables of its own.
 */
export type ReadModel = {
  readonly name: string
  readonly version: number
  /** Whose streams are folded. */
  readonly aggregate: Aggregate
  readonly tables: readonly string[]
  /** The columns whose arrays are JSON; other arrays are Postgres arrays, and objects always JSON. */
  readonly jsonColumns?: readonly string[]
  /** The rows that a stream's events, in position order, give. */
  readonly fold: (events: readonly RecordedEvent[]) => Rows
  /**
   * Folds one stream again and again as it grows, and comes to the same; rows that stay as they were may be the same
   * objects. Unless there is one, each event folds the whole stream.
   */
  readonly folding?: () => (events: readonly RecordedEvent[]) => Rows
}

/** The Postgres schema that holds the tables of a read model's version. */
export const schemaOf = ({ name, version }: Pick<ReadModel, 'name' | 'version'>): string =>
  `${name}_v${version}`
