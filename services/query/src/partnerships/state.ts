import type { Day, RecordedEvent } from '@partnerships/contracts'
import { type Description, type Status, type Term, walk } from '@partnerships/domain'
import { type Contribution, contributionsUntil } from './contributions.ts'
import { type Member, membersAt } from './members.ts'

/** What a partnership is at the end of a day; `status` is null before its first stage. */
export type PartnershipNow = Description & {
  readonly id: string
  readonly status: Status | null
  /** The term in force: effective dates, `until` the first day that is no longer covered. */
  readonly term?: Pick<Term, 'from' | 'until'>
  readonly members: readonly Member[]
  readonly contributions: readonly Contribution[]
}

/** Folds a partnership's stream to what it is at the end of a day; undefined when nothing is in force. */
export const partnershipAt = (
  id: string,
  events: readonly RecordedEvent[],
  day: Day,
): PartnershipNow | undefined => {
  const walked = walk(events)
  if (!walked.opening) return undefined
  const last = walked.steps.findLast(({ sortDay }) => sortDay <= day)
  const { from, until } = last?.term ?? {}
  return {
    id,
    ...(last?.description ?? walked.opening),
    status: last?.status ?? null,
    ...(last?.term && { term: { ...(from && { from }), ...(until && { until }) } }),
    members: membersAt(walked, day),
    contributions: contributionsUntil(walked, day),
  }
}

/** The programme that a partnership belongs to; undefined when nothing is in force. */
export const programmeOfPartnership = (events: readonly RecordedEvent[]): string | undefined =>
  walk(events).opening?.programme
