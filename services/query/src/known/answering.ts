import { LedgerUnavailable } from '@partnerships/event-log'
import { answeringFailures } from '@partnerships/service-kit'

/** A handler whose failures to reach the database are answered as `ledger-unavailable`. */
export const answering = answeringFailures(err =>
  err instanceof LedgerUnavailable
    ? { code: 'ledger-unavailable', detail: 'The ledger did not answer in time.' }
    : null,
)
