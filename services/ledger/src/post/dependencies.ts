import type { Appender, Pool } from '@partnerships/event-log'
import type { Log } from '@partnerships/service-kit'
import type { Submission, Verdict } from '../decide/submission.ts'
import type { LedgerIdentity } from '../ledger-identity.ts'

export type PostDependencies = {
  readonly pool: Pool
  readonly appender: Appender<Submission, Verdict>
  readonly identity: LedgerIdentity
  readonly log: Log
  /** How long a client of an import may neither send nor take anything, in milliseconds. */
  readonly stallMs: number
}
