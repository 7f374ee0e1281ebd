import type { EventType, RecordedEvent } from '@partnerships/contracts'
import { historyOf } from '../history/order.ts'
import { lifecycleViolation, type Refusal } from '../refusal.ts'

const onceEach: EventType[] = ['activity.planned', 'activity.held', 'activity.cancelled']

/**
 * Planned, held and cancelled at most once each, and cancelled only when planned and not held. The day of
 * `planned` is the day planned for, so the order of the history says nothing here.
 */
export const refuseActivity = (events: readonly RecordedEvent[]): Refusal | null => {
  const types = historyOf(events).map(({ event }) => event.type)
  const twice = onceEach.find(type => types.indexOf(type) !== types.lastIndexOf(type))
  if (twice) return lifecycleViolation(`${twice} stands in the history already`)
  if (!types.includes('activity.cancelled')) return null
  if (types.includes('activity.held')) return lifecycleViolation('an activity that was held is not cancelled')
  return types.includes('activity.planned')
    ? null
    : lifecycleViolation('only an activity that was planned can be cancelled')
}
