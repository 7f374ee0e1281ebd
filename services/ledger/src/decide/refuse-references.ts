import type { PostedEvent, Problem } from '@partnerships/contracts'
import { referencesOf } from '@partnerships/domain'
import type { View } from '@partnerships/event-log'

/** Refuses references to subjects that were never recorded and are not in the same batch (`together`). */
export function refuseReferences(
  event: PostedEvent,
  together: ReadonlySet<string>,
  view: View,
): Problem | null {
  const unknown = referencesOf(event).filter(({ subject }) => !together.has(subject) && !view.exists(subject))
  if (unknown.length === 0) return null
  return {
    code: 'unknown-reference',
    detail: `Nothing was ever recorded of ${unknown.map(({ subject }) => subject).join(', ')}.`,
    errors: unknown.map(({ subject, pointer }) => ({ pointer, message: `${subject} is not known` })),
  }
}
