import { type FieldError, type PostedEvent, parsePostedEvent } from '@partnerships/contracts'
import type { EventId } from '@partnerships/event-log'
import { contentHash } from './content-hash.ts'

/** An event of a request, as posted: valid by its schema, or not. */
export type Posted =
  | {
      readonly ok: true
      readonly subject: string
      readonly identity: EventId
      readonly hash: string
      readonly event: PostedEvent
    }
  | {
      readonly ok: false
      readonly subject: unknown
      /** Null when nothing of that name can have been recorded. */
      readonly identity: EventId | null
      /** Null when it can't be the content of anything recorded. */
      readonly hash: string | null
      readonly errors: readonly FieldError[]
    }

export type PostedOptions = {
  /** A single event without a date is of today; an import never is in silence. */
  readonly needsDate: boolean
  /** Of the request, for an event that has none of its own. */
  readonly traceparent: string | undefined
}

const nameable = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value.length <= 300 &&
  value.isWellFormed() &&
  !/\p{Cc}/u.test(value)

const undated: FieldError = {
  pointer: '/effective',
  message: 'or time is required, unless an event is posted alone',
}
const inexact: FieldError = { pointer: '', message: 'holds a number or text that can not be kept exactly' }

/** Takes in one event of a request, given as a JSON value. */
export function takeIn(value: unknown, { needsDate, traceparent }: PostedOptions): Posted {
  const { source, id, subject } = (value ?? {}) as Record<string, unknown>
  const identity = nameable(source) && nameable(id) ? { source, id } : null
  const hash = identity && contentHash(value as object)
  const invalid = (errors: readonly FieldError[]): Posted => ({ ok: false, subject, identity, hash, errors })

  const parsed = parsePostedEvent(value)
  if (!parsed.ok) return invalid(parsed.errors)
  const { event } = parsed
  if (!identity || !hash) return invalid([inexact])
  if (needsDate && event.effective === undefined && event.time === undefined) return invalid([undated])
  const traced = traceparent !== undefined && event.traceparent === undefined
  return {
    ok: true,
    subject: event.subject,
    identity,
    hash,
    event: traced ? { ...event, traceparent } : event,
  }
}
