import type { Recorded } from '../recorded.ts'
import type { Day } from '../time/day.ts'
import { type Range, rangeOf } from '../time/range.ts'
import { inForce, placeOf } from './standing.ts'

/** An event at its place in a history. */
export type Placed = {
  readonly event: Recorded
  readonly range: Range
  readonly sortDay: Day
  readonly place: number
}

/**
 * The history of a stream: the events in force by sort day, then by place. The sort day is the greatest one so far,
 * in the order of places, that lies inside the effective range, else the range's first day.
 */
export const historyOf = (stream: readonly Recorded[]): Placed[] => {
  const placed: Placed[] = []
  const events = inForce(stream)
    .map(event => ({ event, range: rangeOf(event.effective), place: placeOf(event, stream) }))
    .sort((a, b) => a.place - b.place)
  for (const { event, range, place } of events) {
    const inside = placed.map(({ sortDay }) => sortDay).filter(day => range.lower <= day && day < range.upper)
    placed.push({ event, range, place, sortDay: inside.length > 0 ? Math.max(...inside) : range.lower })
  }
  return placed.sort(inOrder)
}

export const inOrder = (a: Placed, b: Placed): number => a.sortDay - b.sortDay || a.place - b.place
