import type { Aggregate } from '@partnerships/contracts'

/** The aggregate of a subject (`partnership/p1`) or of an event type (`partnership.signed`). */
export const aggregateOf = (subjectOrType: string): Aggregate =>
  subjectOrType.split(/[./]/, 1)[0] as Aggregate
