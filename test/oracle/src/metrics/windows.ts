import type { Window } from '../time/buckets.ts'
import { type Day, dayOf } from '../time/day.ts'
import { moved } from '../time/period.ts'
import type { Query } from './query.ts'

/** What is asked about, and what it is compared with; a day is a window of one. */
export type Windows = { readonly now: Window; readonly before?: Window; readonly partial: boolean }

/**
 * With `compare`, a window that reaches past the day of knownAt is cut after it, and the earlier one after the same
 * day moved back.
 */
export const windowsOf = (
  { from, to, at, compare }: Query,
  { known, today }: { known: Day; today: Day },
): Windows => {
  const back = (day: Day) => moved(day, compare ?? '', -1)
  if (from === undefined || to === undefined) {
    const day = at === undefined ? today : dayOf(at)
    const now = { from: day, to: day + 1 }
    return { now, ...(compare && { before: { from: back(day), to: back(day) + 1 } }), partial: false }
  }
  const asked = { from: bound(from), to: bound(to) }
  if (!compare) return { now: asked, partial: false }
  if (asked.to <= known + 1)
    return { now: asked, before: { from: back(asked.from), to: back(asked.to) }, partial: false }
  return {
    now: { from: asked.from, to: known + 1 },
    before: { from: back(asked.from), to: back(known) + 1 },
    partial: true,
  }
}

/** `2022` and `2022-03` for their first day. */
const bound = (text: string): Day => dayOf(`${text}-01-01`.slice(0, 10))
