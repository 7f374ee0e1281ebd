import type { Pool } from '@partnerships/event-log'

/** What answering takes. */
export type Dependencies = {
  readonly pool: Pool
  /** The time; the machine's unless told. */
  readonly now: () => Date
  /** How long a request waits for the read tables, in milliseconds. */
  readonly patienceMs: number
}
