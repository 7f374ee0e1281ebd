import { type Day, effectiveRange, type RecordedEvent } from '@partnerships/contracts'
import type { ToldEvent, WhyNot } from '@partnerships/contracts/answers'
import { type Entry, historyOf, isRetraction, type Standing, standings, walk } from '@partnerships/domain'

type Place = { readonly day: Day; readonly place: number; readonly position: number }

const compare = (a: Place, b: Place): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.place - b.place || a.position - b.position
}

/**
 * All events of a partnership's stream in the order of its history. What is not in force stands where it would
 * stand, a retraction behind what it retracts.
 */
export const toldHistory = (events: readonly RecordedEvent[]): ToldEvent[] => {
  const all = standings(events)
  const history = historyOf(events)
  const yielding = new Set(walk(events).yielding.map(({ event }) => event.position))
  const inForce = new Map(history.map(entry => [entry.event.position, entry.sortDay]))

  const placeOf = ({ event, place }: Standing): Place => {
    const { position } = event
    const retracted = isRetraction(event) && all.get(event.data.retracts)
    if (retracted) return { ...placeOf(retracted), position }
    return { day: inForce.get(position) ?? dayAmong(history, event), place, position }
  }
  return [...all.values()]
    .map(standing => ({ standing, at: placeOf(standing) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ standing: { event, takenBack } }) => {
      const why: WhyNot | undefined = yielding.has(event.position) ? { how: 'yields' } : takenBack
      return why ? { ...event, inForce: false, why } : { ...event, inForce: true }
    })
}

/** Where an event would stand: the greatest day of the history that it may have been on, else its first. */
const dayAmong = (history: readonly Entry[], { effective }: RecordedEvent): Day => {
  const { lower, upper } = effectiveRange(effective)
  return history.findLast(({ sortDay }) => lower <= sortDay && sortDay < upper)?.sortDay ?? lower
}
