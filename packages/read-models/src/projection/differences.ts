import { isSame } from '../is-same.ts'
import type { Row } from './read-model.ts'

/** A row of a table. */
export type TableRow = { readonly table: string; readonly row: Row }

/**
 * What tells rows apart from those before: which of these are gone, and for each of those after the one before that is
 * the same, if there is any. Both come in about the same order, as a stream's rows do from one event to the next;
 * where they don't, it makes no difference.
 */
export const differences = <Before extends TableRow>(
  before: readonly Before[],
  after: readonly TableRow[],
): { closed: Before[]; same: (Before | undefined)[] } => {
  const same: (Before | undefined)[] = []
  const closed: Before[] = []
  let next = 0
  let isMissing = false
  for (const row of after) {
    let at = next
    while (at < before.length && !isAlike(before[at] as Before, row)) at += 1
    const found = before[at]
    same.push(found)
    if (found) {
      for (let gone = next; gone < at; gone++) closed.push(before[gone] as Before)
      next = at + 1
    } else isMissing = true
  }
  for (let gone = next; gone < before.length; gone++) closed.push(before[gone] as Before)
  return isMissing && closed.length > 0 ? inAnyOrder(after, same, closed) : { closed, same }
}

const isAlike = (a: TableRow, b: TableRow): boolean => a.table === b.table && isSame(a.row, b.row)

/** Looks among those that seem to be gone for those that seem to be new. */
const inAnyOrder = <Before extends TableRow>(
  after: readonly TableRow[],
  same: readonly (Before | undefined)[],
  gone: readonly Before[],
): { closed: Before[]; same: (Before | undefined)[] } => {
  const closed = [...gone]
  const found = after.map((row, i) => {
    if (same[i]) return same[i]
    const at = closed.findIndex(other => isAlike(other, row))
    return at < 0 ? undefined : closed.splice(at, 1)[0]
  })
  return { closed, same: found }
}
