import type { RecordedEvent } from '@partnerships/contracts'
import { historyOf } from '../history/order.ts'

/**
 * A subject as its whole history leaves it: what its first event says, each attribute that a later update
 * gives replacing the old one. Undefined when no first event is in force.
 */
export const profileOf = <P extends object>(
  events: readonly RecordedEvent[],
  first: string,
  updated: string,
): P | undefined => {
  let profile: P | undefined
  for (const { event } of historyOf(events)) {
    if (event.type === first) profile = { ...(event.data as unknown as P) }
    else if (event.type === updated && profile) Object.assign(profile, event.data)
  }
  return profile
}
