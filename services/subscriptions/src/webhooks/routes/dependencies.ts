import type { Pool } from '@partnerships/event-log'
import type { Send } from '../deliver/send.ts'

export type WebhookDependencies = {
  readonly pool: Pool
  readonly send: Send
  /** Whether private addresses and plain http are allowed. */
  readonly allowPrivate: boolean
  /** Tells the deliveries that a webhook has changed. */
  readonly changed: (id: string) => void
}
