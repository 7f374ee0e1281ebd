import { hash } from 'node:crypto'
import { isSame } from '../is-same.ts'
import type { Row, Rows } from './read-model.ts'

/** A row with its table and 32 hexadecimal digits that differ when table or content do. */
export type PrintedRow = { readonly table: string; readonly fingerprint: string; readonly row: Row }

const fingerprintOf = (table: string, row: Row): string =>
  hash('sha256', `${table} ${JSON.stringify(row)}`, 'hex').slice(0, 32)

/**
 * Rows with their fingerprints. Those that were printed `before` are recognised, which costs less than printing
 * them again; both come in about the same order, as a stream's rows do from one event to the next.
 */
export const printed = (rows: Rows, before: readonly PrintedRow[] = []): PrintedRow[] => {
  const all: PrintedRow[] = []
  let next = 0
  for (const [table, list] of Object.entries(rows))
    for (const row of list) {
      let at = next
      while (at < before.length && !(before[at]?.table === table && isSame(before[at]?.row, row))) at += 1
      const same = before[at]
      if (same) next = at + 1
      all.push(same ?? { table, fingerprint: fingerprintOf(table, row), row })
    }
  return all
}
