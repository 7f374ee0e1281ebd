import type { DayRange } from '@partnerships/contracts'
import type { Tally } from './tally.ts'
import type { Window } from './window.ts'

/** `n` facts that happened on some day of the range. */
export type RangeCount = DayRange & { readonly n: number }

/** Whether the whole range lies in the window. */
export const liesIn = ({ lower, upper }: DayRange, { from, to }: Window): boolean =>
  from <= lower && upper <= to

/** Whether a day of the range lies in the window. */
export const touches = ({ lower, upper }: DayRange, { from, to }: Window): boolean =>
  lower < to && from < upper

/** The facts of a window: `value` those whose whole range lies inside, `possible` those whose range touches it. */
export const tallyFlow = (facts: readonly RangeCount[], window: Window): Tally => {
  let [value, possible] = [0, 0]
  for (const fact of facts) {
    if (liesIn(fact, window)) value += fact.n
    if (touches(fact, window)) possible += fact.n
  }
  return { value, possible }
}
