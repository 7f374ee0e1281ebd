import type { RecordedEvent } from '@partnerships/contracts'

/** How a refusal names an event: by its position, or by its id while it has none that counts yet. */
export const named = ({ position, id }: RecordedEvent): string =>
  Number.isSafeInteger(position)
    ? `the event at position ${position}`
    : `the event ${id} posted just before it`

/** The one that was recorded first. */
export const firstRecorded = (events: readonly RecordedEvent[]): RecordedEvent | undefined =>
  events.reduce<RecordedEvent | undefined>((a, b) => (a && a.position < b.position ? a : b), undefined)
