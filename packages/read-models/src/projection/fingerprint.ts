import { hash } from 'node:crypto'
import type { TableRow } from './differences.ts'
import type { ReadModel } from './read-model.ts'
import { rowText } from './row-text.ts'

/** A row as it is written, and what tells it from others. */
export type Printed = {
  /** In COPY's text format. */
  readonly text: string
  /** 32 hexadecimal digits that differ when table or content do. */
  readonly fingerprint: string
}

/** Prints a row of a read model. */
export const printed = ({ jsonColumns = [] }: ReadModel, { table, row }: TableRow): Printed => {
  const text = rowText(row, jsonColumns)
  return { text, fingerprint: hash('sha256', `${table} ${text}`, 'hex').slice(0, 32) }
}
