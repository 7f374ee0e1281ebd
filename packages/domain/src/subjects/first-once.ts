import type { EventType, RecordedEvent } from '@partnerships/contracts'
import { historyOf } from '../history/order.ts'
import { firstRecorded, named } from '../named.ts'
import { lifecycleViolation, type Refusal } from '../refusal.ts'

/** A subject begins with one event of that type, once, and first of its history. */
export const refuseUnlessFirstOnce = (events: readonly RecordedEvent[], first: EventType): Refusal | null => {
  const history = historyOf(events)
  const found = history.map(({ event }) => event).filter(event => event.type === first)
  const earlier = firstRecorded(found)
  if (earlier && found.length > 1) return lifecycleViolation(`${first} is there already: ${named(earlier)}`)
  const [entry] = history
  if (!entry || entry.event.type === first) return null
  return lifecycleViolation(
    `${entry.event.type} (${entry.event.effective}) would be first in the history, where ${first} belongs`,
  )
}
