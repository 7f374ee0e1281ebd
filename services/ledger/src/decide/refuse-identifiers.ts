import type { Problem } from '@partnerships/contracts'
import type { Identifier, View } from '@partnerships/event-log'

/** Refuses identifiers that another organisation holds. */
export function refuseIdentifiers(subject: string, held: readonly Identifier[], view: View): Problem | null {
  for (const identifier of held) {
    const holder = view.holder(identifier)
    if (holder === undefined || holder === subject) continue
    const detail = `${identifier.kind.toUpperCase()} ${identifier.value} is held by ${holder}.`
    return { code: 'identifier-taken', detail, subject: holder }
  }
  return null
}
