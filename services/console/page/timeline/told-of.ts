import type { RecordedEvent } from '@partnerships/contracts'
import type { ToldEvent } from '@partnerships/contracts/answers'
import { effectiveRange } from '@partnerships/contracts/dates'
import { isRetraction, type Standing, standings } from '@partnerships/domain/standing'

/**
 * All events of a stream, with whether they are in force, by the first day on which they may have happened, then by
 * their place; a retraction stands behind what it takes back. `events` are in position order.
 */
export const toldOf = (events: readonly RecordedEvent[]): ToldEvent[] => {
  const all = standings(events)
  const dayOf = ({ event }: Standing): string => {
    const retracted = isRetraction(event) && all.get(event.data.retracts)
    return retracted ? dayOf(retracted) : effectiveRange(event.effective).lower
  }
  const placeOf = ({ event, place }: Standing): number =>
    isRetraction(event) ? (all.get(event.data.retracts)?.place ?? place) : place
  return [...all.values()]
    .map(standing => ({ standing, day: dayOf(standing), place: placeOf(standing) }))
    .sort((a, b) =>
      a.day === b.day
        ? a.place - b.place || a.standing.event.position - b.standing.event.position
        : a.day < b.day
          ? -1
          : 1,
    )
    .map(({ standing: { event, inForce, takenBack } }) => ({
      ...event,
      inForce,
      ...(takenBack && { why: takenBack }),
    }))
}
