import { hash } from 'node:crypto'
import { isSame } from '../is-same.ts'
import type { ReadModel, Row, Rows } from './read-model.ts'
import { rowText } from './row-text.ts'

/** A row with its table, and as it is written. */
export type PrintedRow = {
  readonly table: string
  readonly row: Row
  readonly text: string
  /** 32 hexadecimal digits that differ when table or content do. */
  readonly fingerprint: string
}

const print = (table: string, row: Row, jsonColumns: readonly string[]): PrintedRow => {
  const text = rowText(row, jsonColumns)
  return { table, row, text, fingerprint: hash('sha256', `${table} ${text}`, 'hex').slice(0, 32) }
}

/**
 * Rows with their fingerprints. Those that were printed `before` are recognised, which costs less than printing
 * them again; both come in about the same order, as a stream's rows do from one event to the next.
 */
export const printed = (
  { jsonColumns = [] }: ReadModel,
  rows: Rows,
  before: readonly PrintedRow[] = [],
): PrintedRow[] => {
  const all: PrintedRow[] = []
  let next = 0
  for (const table in rows) {
    for (const row of rows[table] ?? []) {
      let at = next
      while (before[at]?.table === table && !isSame(before[at]?.row, row)) at += 1
      const same = before[at]?.table === table ? before[at] : undefined
      if (same) next = at + 1
      all.push(same ?? print(table, row, jsonColumns))
    }
    while (before[next]?.table === table) next += 1
  }
  return all
}
