import { aggregateOf, type PostedEvent, type Problem, type RecordedEvent } from '@partnerships/contracts'
import { identifiersHeld, programmeOf, refuse, refuseForm } from '@partnerships/domain'
import type { Added, Identifier, View } from '@partnerships/event-log'
import { schemaPath } from '../read/show-schema.ts'
import { dated } from './dated.ts'
import { dueOf } from './due-of.ts'
import { refuseCircle } from './refuse-circle.ts'
import { refuseIdentifiers } from './refuse-identifiers.ts'
import { refuseReferences } from './refuse-references.ts'

export type Circumstances = {
  /** RFC 3339; the `time` of an event that gives none. */
  readonly receivedAt: string
  /** The subjects of the events posted with this one, which it may refer to. */
  readonly together: ReadonlySet<string>
}

/** The identifiers that the subject holds with the event, or undefined when nothing changes. */
function newlyHeld(
  before: readonly RecordedEvent[],
  after: readonly RecordedEvent[],
): Identifier[] | undefined {
  if (!after[0] || aggregateOf(after[0].subject) !== 'organisation') return undefined
  const held = identifiersHeld(after)
  return JSON.stringify(held) === JSON.stringify(identifiersHeld(before)) ? undefined : held
}

/**
 * Puts a new event at the end of its subject's stream, or says why it can't stand there: first its form, then
 * identifiers, references and the history. What is refused must not be appended.
 */
export function addEvent(
  event: PostedEvent,
  hash: string,
  { receivedAt, together }: Circumstances,
  view: View,
): Added | Problem {
  const { subject } = event
  const stream = view.stream(subject)
  const malformed = refuseForm(stream, event)
  if (malformed) return malformed
  const programme = programmeOf(stream, event)
  const dates = dated(event, receivedAt, programme, view)
  if ('code' in dates) return dates

  const complete = {
    ...event,
    ...dates,
    ...(programme !== undefined && { programme }),
    dataschema: schemaPath(event.type),
  }
  const place = { position: nextPosition(stream), streamversion: stream.length + 1, recordedtime: receivedAt }
  const after = [...stream, { ...complete, ...place } as RecordedEvent]
  const holds = newlyHeld(stream, after)
  const problem =
    (holds && refuseIdentifiers(subject, holds, view)) ??
    refuseReferences(event, together, view) ??
    refuse(stream, complete)
  if (problem) return problem
  const due = dueOf(after, programme, view)
  const added = view.add({ event: complete, hash, due, ...(holds && { holds }) })
  return refuseCircle(subject, view) ?? added
}

/** A position after those of the stream. Those that the view gives out are even, as floats are beyond 2^53. */
const nextPosition = (stream: readonly RecordedEvent[]): number => (stream.at(-1)?.position ?? 0) + 2
