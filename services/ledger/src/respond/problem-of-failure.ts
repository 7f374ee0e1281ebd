import type { Problem } from '@partnerships/contracts'
import { LedgerUnavailable, Overloaded } from '@partnerships/event-log'

/** The problem of a failure that says nothing about the request: the ledger is out of reach, or has too much to do. */
export function problemOfFailure(err: unknown): Problem | null {
  if (err instanceof Overloaded)
    return { code: 'overloaded', detail: 'The ledger has too much to do at once.' }
  if (err instanceof LedgerUnavailable)
    return { code: 'ledger-unavailable', detail: 'The ledger did not answer in time.' }
  return null
}
