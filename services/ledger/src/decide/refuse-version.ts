import type { Problem } from '@partnerships/contracts'
import type { View } from '@partnerships/event-log'
import { meets, type Preconditions } from '../receive/preconditions.ts'

/** Refuses when the subject has another version than the request expects. */
export function refuseVersion(preconditions: Preconditions, subject: string, view: View): Problem | null {
  const currentVersion = view.stream(subject).length
  if (meets(preconditions, currentVersion)) return null
  return { code: 'version-conflict', detail: `${subject} is at version ${currentVersion}.`, currentVersion }
}
