import { hash } from 'node:crypto'
import type { Row, Rows } from './read-model.ts'

/** 32 hexadecimal digits that differ when the table or the content does. */
export const fingerprintOf = (table: string, row: Row): string =>
  hash('sha256', `${table} ${JSON.stringify(row)}`, 'hex').slice(0, 32)

/** A row with its table and fingerprint. */
export type PrintedRow = { readonly table: string; readonly fingerprint: string; readonly row: Row }

export const printed = (rows: Rows): PrintedRow[] =>
  Object.entries(rows).flatMap(([table, list]) =>
    list.map(row => ({ table, fingerprint: fingerprintOf(table, row), row })),
  )
