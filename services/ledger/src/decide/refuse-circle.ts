import type { Problem } from '@partnerships/contracts'
import { successorOf } from '@partnerships/domain'
import type { View } from '@partnerships/event-log'

/** Refuses a chain of mergers, or of parents, that leads from the subject back to itself. */
export function refuseCircle(subject: string, view: View): Problem | null {
  const chain: string[] = []
  let at: string | undefined = subject
  do {
    chain.push(at)
    at = successorOf(at, view.stream(at))
  } while (at !== undefined && !chain.includes(at))
  if (at !== subject) return null
  return { code: 'lifecycle-violation', detail: `A circle: ${[...chain, subject].join(' → ')}.` }
}
