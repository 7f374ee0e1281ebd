import type { EventFilter } from '@partnerships/contracts'

/**
 * `failing`: an event was tried for three days, or the ledger is another one; it waits for somebody to resume it.
 * `gone`: the receiver answered 410.
 */
export const webhookStatuses = ['active', 'paused', 'failing', 'gone'] as const
export type WebhookStatus = (typeof webhookStatuses)[number]

/** What somebody wants sent to an address, and how far that has come. Times are RFC 3339 UTC. */
export type Webhook = {
  readonly id: string
  readonly url: string
  readonly description: string | null
  readonly types: string[] | null
  readonly programmes: string[] | null
  readonly subjects: string[] | null
  readonly status: WebhookStatus
  readonly why: string | null
  readonly secret: string
  readonly secret_before: string | null
  readonly secret_before_until: string | null
  readonly ledgerid: string
  /** Everything up to here is delivered, skipped or does not pass the filter. */
  readonly position: number
  /** The position of the event that was tried and not taken yet, since when, how often, and when it is tried again. */
  readonly waiting: number | null
  readonly waiting_since: string | null
  readonly attempts: number
  readonly next_attempt: string | null
  /** Raised by whoever changes it from outside. */
  readonly revision: number
  readonly created: string
}

/** Which events it wants. */
export const filterOf = ({ types, programmes, subjects }: Webhook): EventFilter => ({
  ...(types && { type: types as NonNullable<EventFilter['type']> }),
  ...(programmes && { programme: programmes }),
  ...(subjects && { subject: subjects }),
})

/** One attempt to deliver, and what came of it. */
export type Delivery = {
  /** The `webhook-id` sent: the same for every attempt at one event. */
  readonly message: string
  /** Null of a test. */
  readonly position: number | null
  readonly attempt: number
  /** RFC 3339 UTC. */
  readonly at: string
  readonly duration_ms: number
  /** Of the answer; null when there was none. */
  readonly status: number | null
  readonly failure: string | null
  /** The first kilobyte of the answer. */
  readonly response: string | null
}
