import type { Day } from '@partnerships/contracts'

/** Before and after every day that a history can have. */
export const firstDay: Day = '0001-01-01'
export const endOfDays: Day = '9999-12-31'

/** What holds at the end of each day from `valid_from` to before `valid_until`. */
export type Valid = { readonly valid_from: Day; readonly valid_until: Day }

/**
 * States that follow one another in time, each given with the day on which it begins, as rows: of several on a
 * day the last one holds, and neighbours that are the same are one.
 */
export const validRows = <State extends object>(
  begun: readonly { readonly from: Day; readonly state: State }[],
): (Valid & State)[] => {
  const rows: { valid_from: Day; state: State; print: string }[] = []
  for (const { from, state } of begun) {
    if (rows.at(-1)?.valid_from === from) rows.pop()
    const print = JSON.stringify(state)
    if (rows.at(-1)?.print !== print) rows.push({ valid_from: from, state, print })
  }
  return rows.map(({ valid_from, state }, i) => ({
    valid_from,
    valid_until: rows[i + 1]?.valid_from ?? endOfDays,
    ...state,
  }))
}
