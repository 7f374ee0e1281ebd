import type { FieldError } from './envelope.ts'

/** Every problem that the API answers with (RFC 9457); `/problems/<code>` explains each. */
export const problems = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    explanation: 'The body, or a line of it, is not UTF-8 text holding one JSON value. Nothing was recorded.',
  },
  'invalid-query': {
    status: 400,
    title: 'The query is not valid',
    explanation:
      'A query parameter, a header or a field of the body is unknown, malformed, or does not go with the others. The detail names it.',
  },
  unauthenticated: {
    status: 401,
    title: 'A key is needed',
    explanation: 'The request carries no key, or one that is not known. Send `Authorization: Bearer <key>`.',
  },
  forbidden: {
    status: 403,
    title: 'The key does not allow this',
    explanation: "The key is known, but its scopes don't include what the request asks for.",
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    explanation: 'No such address, event, subject or metric, or one outside what the key may see.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    explanation: 'The address exists, but not for this method. The Allow field lists those that do.',
  },
  'not-acceptable': {
    status: 406,
    title: 'No acceptable representation',
    explanation: 'The address cannot answer with any of the media types in the Accept field.',
  },
  'event-id-reused': {
    status: 409,
    title: 'The event id was used for other content',
    explanation:
      'An event with this source and id was recorded with other content. The same content would be answered with the first recording; something new needs a new id.',
  },
  'identifier-taken': {
    status: 409,
    title: 'Another organisation holds this identifier',
    explanation:
      'A SIREN, SIRET or RNA number is held by one organisation at a time. `subject` names the holder.',
  },
  'not-waiting': {
    status: 409,
    title: 'This event does not wait',
    explanation:
      'Only the event that a webhook has tried to deliver in vain, and waits with, can be skipped.',
  },
  'version-conflict': {
    status: 412,
    title: 'The stream has another version',
    explanation:
      'If-Match or If-None-Match expected another version of the subject. `currentVersion` is the one it has.',
  },
  'ledger-changed': {
    status: 412,
    title: 'This is another ledger',
    explanation:
      'The Ledger-Id of the request is not that of this ledger: it was created anew or restored. Positions and cursors kept from before do not hold here.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    explanation: 'An event has at most 64 KiB as posted, a body at most 8 MiB, a batch at most 1,000 events.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The media type is not supported',
    explanation:
      'Events are posted as application/cloudevents+json, application/cloudevents-batch+json, application/json or application/x-ndjson, everything else as application/json.',
  },
  'invalid-event': {
    status: 422,
    title: 'The event is not valid',
    explanation: 'The event breaks the schema of its type. `errors` points at every field in error.',
  },
  'unknown-reference': {
    status: 422,
    title: 'The event refers to something unknown',
    explanation:
      'A subject that the event names was never recorded, or the position it takes back or replaces is not there or is of another subject.',
  },
  'lifecycle-violation': {
    status: 422,
    title: "The event does not fit its subject's history",
    explanation:
      'With this event the history in force would no longer be a path of the lifecycle, or its members would not add up. The detail says which event does not fit.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    explanation: 'Wait as long as the Retry-After field says.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    explanation: 'The fault is on the server. Posting the same events again is safe.',
  },
  'projection-behind': {
    status: 503,
    title: 'The numbers are not up to date yet',
    explanation: 'The projection did not reach the asked position within 5 seconds. Ask again.',
  },
  overloaded: {
    status: 503,
    title: 'Too much to do at once',
    explanation: 'The ledger could not take the request now. Posting the same events again is safe.',
  },
  'ledger-unavailable': {
    status: 503,
    title: 'The ledger cannot be reached',
    explanation: 'The database did not answer in time. Posting the same events again is safe.',
  },
} as const satisfies Record<string, { status: number; title: string; explanation: string }>

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as readonly ProblemCode[]

/** What went wrong, before a transport puts it into words of its own. */
export type Problem = {
  code: ProblemCode
  detail: string
  errors?: FieldError[]
  /** version-conflict: the version that the subject has. */
  currentVersion?: number
  /** identifier-taken: who holds it. */
  subject?: string
}

/** A problem as it stands on the wire (RFC 9457); `type` is a page that explains it. */
export type ProblemDocument = Problem & {
  readonly type: string
  readonly title: string
  readonly status: number
}
