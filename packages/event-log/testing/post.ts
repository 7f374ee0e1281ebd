import { createHash } from 'node:crypto'
import type { Added, Decide, Identifier, NewEvent, View } from '../src/append/view.ts'
import type { Posted } from '../src/append/waiting.ts'

/** A small ledger's request: events that are recorded together, under conditions. */
export type Post = {
  readonly events: readonly NewEvent[]
  /** The version that the first event's subject must have. */
  readonly version?: number
  /** Subjects that must exist. */
  readonly refersTo?: readonly string[]
  /** A stream that must be as long as this. */
  readonly reads?: { readonly subject: string; readonly length: number }
}

export type Answer =
  | { readonly recorded: readonly number[] }
  | { readonly duplicate: number }
  | { readonly refused: string }

type Given = { source?: string; data?: unknown; type?: string; programme?: string } & Pick<
  NewEvent,
  'holds' | 'due'
>

/** An event about a subject; its hash is of its data. */
export const event = (subject: string, id: string, given: Given = {}): NewEvent => {
  const { source = '/test', data = {}, type = 'partnership.contacted', programme, ...rest } = given
  const attributes = { specversion: '1.0', id, source, type, subject, data, ...(programme && { programme }) }
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  return { event: attributes as unknown as NewEvent['event'], hash, ...rest }
}

export const organisation = (id: string, eventId: string, holds: readonly Identifier[]): NewEvent =>
  event(`organisation/${id}`, eventId, { type: 'organisation.updated', holds })

export const posted = (request: Post, lane?: object): Posted<Post> => ({
  request,
  events: request.events.length,
  bytes: 500 * request.events.length,
  ...(lane && { lane }),
})

/** Ids first, then versions, references and identifiers, as the ledger service does. */
export const decidePost: Decide<Post, Answer> = (post, view) => {
  const reply = (answer: () => Answer) => ({ outcome: 'reply' as const, answer })
  const [first] = post.events
  if (!first) return reply(() => ({ recorded: [] }))
  const known = view.recorded(first.event.source, first.event.id)
  if (known)
    return reply(() =>
      known.hash === first.hash ? { duplicate: known.place().position } : { refused: 'event-id-reused' },
    )
  const refused = refusalOf(post, first.event.subject, view)
  if (refused) return reply(() => ({ refused }))
  const added: Added[] = []
  for (const event of post.events) {
    const taken = event.holds?.find(
      held => (view.holder(held) ?? event.event.subject) !== event.event.subject,
    )
    if (taken) return reply(() => ({ refused: 'identifier-taken' }))
    added.push(view.add(event))
  }
  return { outcome: 'append', answer: () => ({ recorded: added.map(one => one.recorded().position) }) }
}

const refusalOf = (
  { version, refersTo = [], reads }: Post,
  subject: string,
  view: View,
): string | undefined => {
  if (version !== undefined && view.stream(subject).length !== version) return 'version-conflict'
  if (reads && view.stream(reads.subject).length !== reads.length) return 'lifecycle-violation'
  if (!refersTo.every(subject => view.exists(subject))) return 'unknown-reference'
  return undefined
}
