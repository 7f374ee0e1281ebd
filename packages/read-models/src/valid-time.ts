import type { Day } from '@partnerships/contracts'
import { isSame } from './is-same.ts'

/** What holds at the end of each day from `valid_from` until the next state of the same begins. */
export type Valid = { readonly valid_from: Day }

/**
 * States that follow one another in time, each given with the day on which it begins, as rows: of several on a
 * day the last one holds, and neighbours that are the same are one.
 */
export const validRows = <State extends object>(
  begun: readonly { readonly from: Day; readonly state: State }[],
): (Valid & State)[] => {
  const rows: { from: Day; state: State }[] = []
  for (const { from, state } of begun) {
    if (rows.at(-1)?.from === from) rows.pop()
    const last = rows.at(-1)
    if (!last || !isSame(last.state, state)) rows.push({ from, state })
  }
  return rows.map(({ from, state }) => ({ valid_from: from, ...state }))
}

/** The state of those that follow one another which holds at the end of a day; undefined before the first. */
export const validAt = <State extends Valid>(states: readonly State[], day: Day): State | undefined =>
  states.findLast(({ valid_from }) => valid_from <= day)
