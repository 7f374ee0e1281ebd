import { LedgerUnavailable } from '@partnerships/event-log'
import { ProblemError } from '@partnerships/service-kit'
import type { Context, Handler } from 'hono'

/** A handler whose failures to reach the database are answered as `ledger-unavailable`. */
export function answering(handle: (c: Context) => Promise<Response>): Handler {
  return async c => {
    try {
      return await handle(c)
    } catch (err) {
      if (!(err instanceof LedgerUnavailable)) throw err
      const problem = { code: 'ledger-unavailable', detail: 'The ledger did not answer in time.' } as const
      throw Object.assign(new ProblemError(problem), { cause: err })
    }
  }
}
