import { type Day, type DayRange, idOf, type RecordedEvent } from '@partnerships/contracts'
import { historyOf } from '../history/order.ts'
import { isType } from '../history/standing.ts'

/** The one merger in force of an organisation: into which other, and where it stands in the first one's history. */
export type Merger = {
  organisation: string
  into: string
  /** Whether both were one all along; else they were apart before it. */
  duplicate: boolean
  position: number
  effective: string
  range: DayRange
  day: Day
  place: number
}

/** The merger that is in force after the organisation's events, in position order; null when there is none. */
export const mergerIn = (events: readonly RecordedEvent[]): Merger | null => {
  for (const { event, range, sortDay, place } of historyOf(events))
    if (isType(event, 'organisation.merged'))
      return {
        organisation: idOf(event.subject),
        into: event.data.into,
        duplicate: event.data.reason === 'duplicate',
        position: event.position,
        effective: event.effective,
        range,
        day: sortDay,
        place,
      }
  return null
}
