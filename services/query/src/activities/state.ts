import type { Day, RecordedEvent } from '@partnerships/contracts'
import { historyOf, isType } from '@partnerships/domain'
import { activityStateRows, validAt } from '@partnerships/read-models'
import { activityAttributes } from './item.ts'

/** Folds an activity's stream to what it is at the end of a day; undefined when nothing is in force. */
export const activityAt = (_: string, events: readonly RecordedEvent[], day: Day) => {
  const history = historyOf(events)
  const rows = activityStateRows(history)
  const [first] = rows
  if (!first) return undefined
  const state = validAt(rows, day)
  const cancelled = history.map(({ event }) => event).find(event => isType(event, 'activity.cancelled'))
  return {
    ...activityAttributes(state ?? { ...first, status: null }),
    ...(state?.status === 'cancelled' &&
      cancelled && { cancelled: { effective: cancelled.effective, ...cancelled.data } }),
  }
}

/** The programme that an activity belongs to; undefined when nothing is in force. */
export const programmeOfActivity = (events: readonly RecordedEvent[]): string | undefined =>
  activityStateRows(historyOf(events)).at(-1)?.programme
