import { type Bell, followLog, type Pool } from '@partnerships/event-log'
import { publishInOrder } from '@partnerships/messaging'
import { abortable } from './abortable.ts'
import type { Connection } from './connection.ts'

type Feed = {
  readonly connection: Connection
  readonly pool: Pool
  readonly ledgerid: string
  /** The position that the stream ends with. */
  readonly after: number
  readonly bell: Bell
  readonly signal: AbortSignal
  /** Called with positions up to which everything is stored, in order. */
  readonly onStored: (position: number) => void
}

/** As many as one read of the ledger gives: while they are under way, the next are read. */
const batch = 1_000
const gatherMs = 20
/** How many are acknowledged together: few enough that there is room again long before all are. */
const part = 100

/**
 * Publishes the ledger into the stream from a position on, and each new event as it comes, until the signal
 * aborts. Throws OutOfSequence when the stream is not where it should be, and whatever else fails.
 */
export async function feed({
  connection,
  pool,
  ledgerid,
  after,
  bell,
  signal,
  onStored,
}: Feed): Promise<void> {
  const publisher = publishInOrder(connection, { ledgerid, window: batch, onStored })
  const ending = AbortSignal.any([signal, publisher.failure])
  try {
    for await (const events of followLog(pool, { after, ledgerid, bell, signal: ending, batch, gatherMs })) {
      for (let from = 0; from < events.length && !signal.aborted; from += part) {
        const full = publisher.publish(events.slice(from, from + part))
        if (full) await abortable(full, ending)
      }
    }
    publisher.failure.throwIfAborted()
  } finally {
    publisher.close()
  }
}
