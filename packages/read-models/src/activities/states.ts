import { type Day, idOf } from '@partnerships/contracts'
import { type ActivityStatus, activityStatuses } from '@partnerships/contracts/words'
import type { Entry } from '@partnerships/domain'
import type { Dimensions } from '../partnerships/dimensions.ts'
import { searchText } from '../search-text.ts'
import { type Valid, validRows } from '../valid-time.ts'
import { type Activity, dimensionsOf } from './activity.ts'

/** What an activity is at the end of a day. */
export type ActivityState = {
  readonly id: string
  readonly status: ActivityStatus
  readonly title: string
  /** The title as it is searched and sorted. */
  readonly search: string
  /** When it is to be or was held, as posted, and the first of those days. */
  readonly effective: string
  readonly day: Day
  /** As posted. */
  readonly territory: string | null
  readonly participants: Activity['participants'] | null
  readonly partnerships: readonly string[]
  readonly source: Activity['source'] | null
} & Dimensions

export type ActivityStateRow = Valid & ActivityState

/** The first day that an effective date can name. */
const ever: Day = '1800-01-01'

const stateOf = ({ event, range }: Entry, status: ActivityStatus): ActivityState => {
  const data = event.data as Activity
  return {
    id: idOf(event.subject),
    status,
    title: data.title,
    search: searchText(data.title),
    effective: event.effective,
    day: range.lower,
    territory: data.territory ?? null,
    participants: data.participants ?? null,
    partnerships: [...new Set(data.partnerships)],
    source: data.source ?? null,
    ...dimensionsOf(data),
  }
}

/**
 * What an activity is from day to day. The date of a plan is the day planned for, so a plan holds from ever, until
 * the activity is held or cancelled: what is to come can be listed.
 */
export const activityStateRows = (history: readonly Entry[]): ActivityStateRow[] => {
  // Each is there at most once.
  const [planned, held, cancelled] = activityStatuses.map(status =>
    history.find(({ event }) => event.type === `activity.${status}`),
  )
  return validRows<ActivityState>([
    ...(planned ? [{ from: ever, state: stateOf(planned, 'planned') }] : []),
    ...(held ? [{ from: held.sortDay, state: stateOf(held, 'held') }] : []),
    ...(planned && cancelled ? [{ from: cancelled.sortDay, state: stateOf(planned, 'cancelled') }] : []),
  ])
}
