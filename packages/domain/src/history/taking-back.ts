import type { PostedEvent, RecordedEvent } from '@partnerships/contracts'
import { named } from '../named.ts'
import { lifecycleViolation, type Refusal, unknownReference } from '../refusal.ts'
import { isRetraction, standings } from './standing.ts'

/**
 * Whether what the event retracts or replaces can be: only an event in force, of the same subject, and no
 * retraction. Null when it can, or when it takes nothing back.
 */
export const refuseTakingBack = (events: readonly RecordedEvent[], event: PostedEvent): Refusal | null => {
  const retracts = isRetraction(event) ? event.data.retracts : undefined
  if (retracts !== undefined && event.replaces !== undefined)
    return lifecycleViolation('a retraction replaces nothing', '/replaces')
  const [target, pointer] =
    retracts !== undefined ? [retracts, '/data/retracts'] : [Number(event.replaces), '/replaces']
  if (Number.isNaN(target)) return null
  const standing = standings(events).get(target)
  if (!standing) return unknownReference(`position ${target} holds no event of ${event.subject}`, pointer)
  if (isRetraction(standing.event))
    return lifecycleViolation(`the event at position ${target} is a retraction, which stays`, pointer)
  if (standing.inForce) return null
  const { how, by } = standing.takenBack ?? {}
  const taker = events.find(({ position }) => position === by)
  return lifecycleViolation(
    `the event at position ${target} was ${how}${taker ? ` by ${named(taker)}` : ''}`,
    pointer,
  )
}
