import pg from 'pg'

/** The ledger can't take or give anything now; the same call may succeed later. */
export class LedgerUnavailable extends Error {
  override name = 'LedgerUnavailable'
}

/** More is asked for than can be appended; the same call may succeed later. */
export class Overloaded extends Error {
  override name = 'Overloaded'
}

/** The ledger is another one than the consumer knows: created anew, restored, or promoted with a loss. */
export class LedgerChanged extends Error {
  override name = 'LedgerChanged'
}

/** The consumer has read further than the ledger goes: the ledger has lost events. */
export class AheadOfLedger extends Error {
  override name = 'AheadOfLedger'
}

/** SQLSTATEs that speak of the server, the connection or a wait, not of what was asked. */
const passing = /^(?:08|53|57|58|40|25006|55P03)/

/** Whether the same call may succeed later. So it may when the connection broke, which has no SQLSTATE. */
export const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError
    ? passing.test(error.code ?? '')
    : !(error instanceof TypeError || error instanceof RangeError)

/** Passes a result on; an error that may pass becomes `LedgerUnavailable`. */
export const orUnavailable = async <T>(result: Promise<T>): Promise<T> => {
  try {
    return await result
  } catch (error) {
    if (!isPassing(error)) throw error
    throw new LedgerUnavailable('The ledger cannot be reached in time', { cause: error })
  }
}
