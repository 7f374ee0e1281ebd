import { z } from 'zod'
import { EffectiveDate } from './effective-date.ts'
import { dataSchemas, type EventData, type EventType, eventTypes } from './events/vocabulary.ts'
import { aggregateOf, Subject } from './ids.ts'

const clean = (s: string): boolean => s.isWellFormed() && !/[\p{Cc}]/u.test(s)
const attribute = z
  .string()
  .min(1)
  .max(300)
  .refine(clean, { error: 'must not hold control characters or lone surrogates' })

const uriReference = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/

/** The source of the events that the ledger records by itself. */
export const clockSource = '/clock'

const Source = attribute
  .regex(uriReference, { error: 'must be a URI reference' })
  .refine(source => !source.startsWith(clockSource), { error: `${clockSource} is the server's` })

/** A position as the digits that CloudEvents attributes carry. */
const PositionDigits = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, { error: 'must be the digits of a position' })
  .refine(digits => Number(digits) <= Number.MAX_SAFE_INTEGER, { error: 'must be at most 2^53-1' })

/** What a poster may say about an event, in the form of CloudEvents 1.0; the list is closed. */
export const Envelope = z.strictObject({
  specversion: z.literal('1.0'),
  id: attribute,
  source: Source,
  type: z.enum(eventTypes, { error: 'is not a known event type' }),
  subject: Subject,
  time: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time' }).max(64).optional(),
  effective: EffectiveDate.optional(),
  replaces: PositionDigits.optional(),
  correlationid: attribute.optional(),
  causationid: attribute.optional(),
  traceparent: attribute.optional(),
  tracestate: z.string().max(512).refine(clean).optional(),
  datacontenttype: z.literal('application/json').optional(),
  data: z.json(),
})

type Attributes = Omit<z.infer<typeof Envelope>, 'type' | 'data'>

/** An event as posted, checked. */
export type PostedEvent<T extends EventType = EventType> = {
  [K in T]: Attributes & { type: K; data: EventData[K] }
}[T]

/** The attributes that only the server sets; refused from a poster. */
export const serverAttributes = [
  'position',
  'streamversion',
  'recordedtime',
  'programme',
  'actor',
  'dataschema',
] as const

/**
 * An event as the ledger holds it. `position` is its place in the ledger, `streamversion` its number in its
 * stream, `recordedtime` RFC 3339 UTC with microseconds; `programme` is absent for organisations.
 */
export type RecordedEvent<T extends EventType = EventType> = PostedEvent<T> & {
  time: string
  effective: string
  position: number
  streamversion: number
  recordedtime: string
  programme?: string
  actor?: string
  dataschema: string
}

/** A JSON Pointer (RFC 6901) into the body, and what is wrong there. */
export type FieldError = { pointer: string; message: string }

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const serverOwned = new Set<string>(serverAttributes)

const inWords = (message: string): string =>
  message.endsWith('received undefined') ? 'is required' : message.replace('Invalid input: ', '')

/** What a schema found wrong, each with where it is. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): FieldError[] =>
  issues.flatMap(issue => {
    const path = [...prefix, ...issue.path]
    if (issue.code !== 'unrecognized_keys')
      return [{ pointer: pointerTo(path), message: inWords(issue.message) }]
    return issue.keys.map(key => ({
      pointer: pointerTo([...path, key]),
      message: path.length === 0 && serverOwned.has(key) ? 'is set by the server' : 'is not a known key',
    }))
  })

/** Checks one posted event, given as a JSON value, against the language. Answers with every field in error. */
export const parsePostedEvent = (
  value: unknown,
): { ok: true; event: PostedEvent } | { ok: false; errors: FieldError[] } => {
  const envelope = OuterEnvelope.safeParse(value)
  const errors = envelope.success ? [] : fieldErrors(envelope.error.issues)
  const { type, subject, data } = (value ?? {}) as Record<string, unknown>
  if (typeof type === 'string' && Object.hasOwn(dataSchemas, type)) {
    const checked = dataSchemas[type as EventType].safeParse(data)
    if (!checked.success) errors.push(...fieldErrors(checked.error.issues, ['data']))
    if (envelope.success && aggregateOf(type) !== aggregateOf(String(subject)))
      errors.push({ pointer: '/subject', message: `must be a subject of ${aggregateOf(type)}` })
  }
  return errors.length === 0 ? { ok: true, event: value as PostedEvent } : { ok: false, errors }
}

/** The data is checked by the schema of the event's type. */
const OuterEnvelope = Envelope.extend({ data: z.unknown() })
