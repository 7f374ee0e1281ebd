import { type Day, type DayRange, effectiveRange, type RecordedEvent } from '@partnerships/contracts'
import { isRetraction, standings } from './standing.ts'

/** An event in force, at its place in the history. */
export type Entry = {
  event: RecordedEvent
  place: number
  /** The days that its effective date names. */
  range: DayRange
  sortDay: Day
}

/** Keeps days sorted and finds the greatest below a bound. */
class SortedDays {
  readonly #days: Day[] = []

  #countBelow(bound: Day): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#days[middle] as Day) < bound) low = middle + 1
      else high = middle
    }
    return low
  }

  greatestBelow(bound: Day): Day | undefined {
    return this.#days[this.#countBelow(bound) - 1]
  }

  add(day: Day) {
    const index = this.#countBelow(day)
    if (this.#days[index] !== day) this.#days.splice(index, 0, day)
  }
}

/** The greatest sort day so far that lies inside the range, else the range's first day. */
const sortDayIn = (range: DayRange, soFar: SortedDays): Day => {
  const last = soFar.greatestBelow(range.upper)
  return last !== undefined && last >= range.lower ? last : range.lower
}

/**
 * The history of one stream after the events given: those in force by sort day, then by place
 * (language.md, The order of a history). Retractions have no place in it.
 */
export const historyOf = (events: readonly RecordedEvent[]): Entry[] => {
  const days = new SortedDays()
  return [...standings(events).values()]
    .filter(({ inForce, event }) => inForce && !isRetraction(event))
    .sort((a, b) => a.place - b.place)
    .map(({ event, place }) => {
      const range = effectiveRange(event.effective)
      const sortDay = sortDayIn(range, days)
      days.add(sortDay)
      return { event, place, range, sortDay }
    })
    .sort((a, b) => (a.sortDay < b.sortDay ? -1 : a.sortDay > b.sortDay ? 1 : 0))
}

/**
 * The entry that a further event makes when it comes after all of the history, of which those entries are given that
 * may be the last; undefined when it comes before any of them. It replaces and retracts nothing.
 */
export const entryAfter = (last: readonly Entry[], event: RecordedEvent): Entry | undefined => {
  const range = effectiveRange(event.effective)
  const day = last.reduce<Day | undefined>(
    (latest, { sortDay }) => (latest === undefined || latest < sortDay ? sortDay : latest),
    undefined,
  )
  if (day !== undefined && day >= range.upper) return undefined
  const sortDay = day !== undefined && day >= range.lower ? day : range.lower
  return { event, place: event.position, range, sortDay }
}
