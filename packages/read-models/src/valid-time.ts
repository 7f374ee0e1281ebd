import type { Day } from '@partnerships/contracts'
import { isSame } from './is-same.ts'

/** What holds at the end of each day from `valid_from` until the next state of the same begins. */
export type Valid = { readonly valid_from: Day }

/** A state and the day on which it begins; its row, where that is made once for all folds. */
export type Begun<State> = { readonly from: Day; readonly state: State; readonly row?: Valid & State }

/**
 * States that follow one another in time, each given with the day on which it begins, as rows: of several on a
 * day the last one holds, and neighbours that are the same are one.
 */
export const validRows = <State extends object>(begun: readonly Begun<State>[]): (Valid & State)[] => {
  const rows: Begun<State>[] = []
  for (const one of begun) {
    if (rows.at(-1)?.from === one.from) rows.pop()
    const last = rows.at(-1)
    if (!last || !isSame(last.state, one.state)) rows.push(one)
  }
  return rows.map(({ from, state, row }) => row ?? { valid_from: from, ...state })
}

/** The state of those that follow one another which holds at the end of a day; undefined before the first. */
export const validAt = <State extends Valid>(states: readonly State[], day: Day): State | undefined =>
  states.findLast(({ valid_from }) => valid_from <= day)
