import type { Day, EventData, EventType } from '@partnerships/contracts'

/** An event of a generated partnership: the day it happened, and how well that day is known if not exactly. */
export type Step = {
  [T in EventType]: { day: Day; type: T; effective?: string; data: EventData[T] }
}[EventType]

/** By day; what happened on one day stays in the order given. */
export const inOrder = <T extends { day: Day }>(steps: readonly T[]): T[] =>
  steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
