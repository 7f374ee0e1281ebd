import { type Aggregate, type RecordedEvent, Subject } from '@partnerships/contracts'
import { orUnavailable, type Pool, readStreams } from '@partnerships/event-log'
import { ProblemError } from '@partnerships/service-kit'
import type { Known } from '../known/index.ts'

/** What is known of a subject: its events in position order, at least one. Throws a `not-found` problem. */
export async function streamOf(
  pool: Pool,
  aggregate: Aggregate,
  id: string,
  { position, headers }: Known,
): Promise<RecordedEvent[]> {
  const subject = `${aggregate}/${id}`
  const streams = Subject.safeParse(subject).success
    ? await orUnavailable(readStreams(pool, [subject], position))
    : undefined
  const events = streams?.get(subject) ?? []
  if (events.length > 0) return events
  const detail = `Nothing is known of ${subject} at position ${position}.`
  throw new ProblemError({ code: 'not-found', detail }, headers)
}

/** The problem of a subject whose events have all been taken back. */
export const takenBack = (subject: string, { headers }: Known) =>
  new ProblemError(
    { code: 'not-found', detail: `All that was recorded of ${subject} has been taken back.` },
    headers,
  )
