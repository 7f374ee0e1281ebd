import { stillKnown } from '../../projection/row-key.ts'

/** Which rows to read: those that came to be known after a position, `$1`; all of them after none. */
export const opened = 'known_from > $1'

/** Those that were known at it and have been closed since. */
export const closed = `known_from <= $1 and known_until > $1 and known_until < 9007199254740991`

/** SQL for the ids of which a row was opened or closed after the position `$1`. */
export const touchedIn = (table: string): string => `
  select id from ${table} where ${opened}
  union select id from ${table} where ${closed}`

type Key = readonly [known_from: number, ordinal: number, known_until: number]
type Keyed = { readonly known_from: number; readonly ordinal: number; readonly known_until: number }

/** Of rows that are worked out, opens those that came to be known after a position and closes those known no longer. */
export const takeSince = <Row extends Keyed>(
  rows: readonly Row[],
  since: number,
  open: (row: Row) => void,
  close: (row: Row, ...key: Key) => void,
): void => {
  for (const row of rows) {
    const { known_from, ordinal, known_until } = row
    if (known_from > since) open(row)
    else if (known_until > since && known_until !== stillKnown) close(row, known_from, ordinal, known_until)
  }
}
