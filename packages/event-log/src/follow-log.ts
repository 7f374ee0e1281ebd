import { type Bell, silentBell } from './bell.ts'
import { AheadOfLedger, LedgerChanged } from './errors.ts'
import type { LogEvent } from './log-event.ts'
import type { Pool } from './pool.ts'
import { type LedgerHead, ledgerHead } from './read/ledger-head.ts'
import { readAfter } from './read/read-after.ts'

export type FollowOptions = {
  /** The last position that the consumer has. */
  readonly after: number
  /** The ledger that `after` is of; the one found at the start unless told. */
  readonly ledgerid?: string
  /** Ends the iteration. */
  readonly signal: AbortSignal
  /** Wakes the consumer; without one it polls. */
  readonly bell?: Bell
  /** How long to wait for the bell before looking anyway, in milliseconds; 500 unless told. */
  readonly pollMs?: number
  /** Most events at once; 500 unless told. */
  readonly batch?: number
  /**
   * How long to wait for more after a batch that was not full, in milliseconds; not at all unless told. Who need
   * not be the first to know reads a busy log in larger batches so.
   */
  readonly gatherMs?: number
}

/**
 * Yields the log from a position on, in order, without end: batches of at least one event, as they come.
 * Throws `LedgerChanged` when the ledger has another id, `AheadOfLedger` when it ends before `after`, and
 * whatever the database throws; begun again after its last position, it goes on where it was.
 */
export async function* followLog(pool: Pool, options: FollowOptions): AsyncGenerator<LogEvent[], void, void> {
  const { signal, bell = silentBell, pollMs = 500, batch = 500, gatherMs = 0 } = options
  let { after, ledgerid } = options
  while (!signal.aborted) {
    const nap = new AbortController()
    // Listened for before the log is read: a ring between the two is not missed.
    const rung = bell.wait(pollMs, AbortSignal.any([signal, nap.signal]))
    try {
      const head = await ledgerHead(pool)
      ledgerid ??= head.ledgerid
      checkHead(head, ledgerid, after)
      const events = head.position > after ? await readAfter(pool, after, batch) : []
      const last = events.at(-1)
      if (last) {
        after = last.position
        yield events
        if (events.length < batch && gatherMs > 0) await silentBell.wait(gatherMs, signal)
      } else await rung
    } finally {
      nap.abort()
    }
  }
}

/**
 * Checks that a ledger is still the one of which a consumer has everything up to a position. Throws
 * `LedgerChanged` or `AheadOfLedger`.
 */
export const checkHead = (head: LedgerHead, ledgerid: string, after: number): void => {
  if (head.ledgerid !== ledgerid)
    throw new LedgerChanged(`The ledger is ${head.ledgerid}, not ${ledgerid} as before`)
  if (head.position < after)
    throw new AheadOfLedger(`The ledger ends at position ${head.position}, before ${after}`)
}
