import type { RecordedEvent } from '@partnerships/contracts'
import type { LogEvent, Place } from '../log-event.ts'

type WithoutPlace<E> = E extends unknown ? Omit<E, keyof Place> : never

/** An official number that one organisation holds at a time. */
export type Identifier = { readonly kind: 'siren' | 'siret' | 'rna'; readonly value: string }

/** An event that is to be appended. */
export type NewEvent = {
  /** As it will be recorded, but for what is only known under the lock. */
  readonly event: WithoutPlace<RecordedEvent>
  /** Of what was posted, in hexadecimal digits: tells the same event from another under its source and id. */
  readonly hash: string
  /** All identifiers that its subject holds from here on; absent: those it held before. */
  readonly holds?: readonly Identifier[]
  /** When the clock should look at its subject (RFC 3339); absent or null: not before its next event. */
  readonly due?: string | null
}

/** An event that has been recorded, or will have been when the answer is given. */
export type Known = {
  readonly hash: string
  /** To be called in a decision's answer. */
  place(): Pick<Place, 'position' | 'streamversion'>
}

/** An event that this request adds. */
export type Added = Known & {
  /**
   * As `stream` shows it from here on. Its position is provisional: after all that are recorded, in order, and
   * beyond what a poster can name.
   */
  readonly event: RecordedEvent
  /** As recorded. To be called in a decision's answer. */
  recorded(): LogEvent
}

/**
 * The ledger as one request sees it: what is recorded and what the requests before it in its group add.
 * What it shows may turn out not to hold: the decision is then made again, and nobody sees the answer.
 */
export type View = {
  /** The events of a subject, in position order; none when it isn't there. */
  stream(subject: string): readonly RecordedEvent[]
  /**
   * Whether anything was ever recorded of a subject. That something exists may be built on; that it doesn't
   * may only be a reason to refuse.
   */
  exists(subject: string): boolean
  recorded(source: string, id: string): Known | undefined
  /** The subject that holds an identifier. */
  holder(identifier: Identifier): string | undefined
  /** Puts an event at the end of its subject's stream; it is appended if the decision is to append. */
  add(event: NewEvent): Added
}

/**
 * What becomes of a request: what it added is appended, or it is only replied to and nothing of it is. The
 * answer is asked for when the outcome stands.
 */
export type Decision<Answer> = { readonly outcome: 'append' | 'reply'; readonly answer: () => Answer }

/** Decides a request. Must be pure: it is called as often as what it saw turns out to be stale. */
export type Decide<Request, Answer> = (request: Request, view: View) => Decision<Answer>
