import { hash } from 'node:crypto'
import type { Rows } from './read-model.ts'

/** A row as JSON, with its table and 32 hexadecimal digits that differ when table or content do. */
export type PrintedRow = { readonly table: string; readonly fingerprint: string; readonly json: string }

const fingerprintOf = (table: string, json: string): string =>
  hash('sha256', `${table} ${json}`, 'hex').slice(0, 32)

export const printed = (rows: Rows): PrintedRow[] =>
  Object.entries(rows).flatMap(([table, list]) =>
    list.map(row => {
      const json = JSON.stringify(row)
      return { table, json, fingerprint: fingerprintOf(table, json) }
    }),
  )
