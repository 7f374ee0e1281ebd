import { isStageType, openingKeysIn, type PostedEvent, type RecordedEvent } from '@partnerships/contracts'
import { standings } from '../history/standing.ts'
import { named } from '../named.ts'
import { invalidEvent, lifecycleViolation, type Refusal } from '../refusal.ts'
import { isOpening } from './description.ts'
import { walk } from './walk.ts'

/** The event in force that carries the opening, leaving out the one that `event` replaces. */
const standingOpening = (events: readonly RecordedEvent[], event: PostedEvent): RecordedEvent | undefined =>
  [...standings(events).values()].find(
    s => s.inForce && String(s.event.position) !== event.replaces && isOpening(s.event),
  )?.event

/**
 * The first stage event of the stream, and the one that replaces it, carry the opening; no other does.
 * Null when that holds.
 */
export const refuseOpening = (events: readonly RecordedEvent[], event: PostedEvent): Refusal | null => {
  if (!isStageType(event.type)) return null
  const opened = standingOpening(events, event)
  if (opened && isOpening(event))
    return invalidEvent(
      `the partnership was opened by ${named(opened)}`,
      openingKeysIn(event.data).map(key => ({
        pointer: `/data/${key}`,
        message: 'belongs to the first event of a partnership; amend it instead',
      })),
    )
  if (!opened && !isOpening(event))
    return invalidEvent(
      'the first event of a partnership carries its opening',
      ['programme', 'kind', 'members'].map(key => ({ pointer: `/data/${key}`, message: 'is required' })),
    )
  return null
}

const misfit = (event: RecordedEvent, posted: RecordedEvent): string => {
  const what = `(${event.type}, ${event.effective})`
  return event.position === posted.position
    ? `this event ${what} does not fit`
    : `${named(event)} ${what} would no longer fit`
}

/** Whether the history with the event, which stands after all others, is a path of the lifecycle. */
export const refusePartnership = (events: readonly RecordedEvent[], event: RecordedEvent): Refusal | null => {
  const { violation } = walk([...events, event])
  return violation ? lifecycleViolation(`${misfit(violation.entry.event, event)}: ${violation.reason}`) : null
}
