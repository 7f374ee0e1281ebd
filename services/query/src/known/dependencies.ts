import type { Pool } from '@partnerships/event-log'
import type { CountingIndex } from '@partnerships/read-models'

/** What answering takes. */
export type Dependencies = {
  readonly pool: Pool
  /** What metrics are counted from. */
  readonly counting: CountingIndex
  /** The time; the machine's unless told. */
  readonly now: () => Date
  /** How long a request waits for the read tables, in milliseconds. */
  readonly patienceMs: number
}
