import { setTimeout as sleep } from 'node:timers/promises'
import { adjustStream, createStream, deleteStream, type StreamLimits } from '@partnerships/messaging'
import type { Connection } from './connection.ts'
import type { Survey } from './survey.ts'

type Preparation = {
  readonly connection: Connection
  readonly limits: StreamLimits
  readonly look: () => Promise<Survey>
  readonly signal: AbortSignal
}

/** What the stream is fed from: after position `last`, as events of the ledger `ledgerid`. */
export type Prepared = { readonly ledgerid: string; readonly last: number; readonly found: Survey }

/** Long enough for another relay that works on the stream to be seen at it. */
const secondLookMs = 200

/**
 * While there is no stream, whoever has just seen the old one gets its answer: nats-server 2.9 crashes when a
 * message is asked of a stream that is being made.
 */
const emptyMs = 100

/**
 * Makes the stream fit to be gone on with. One that differs from the ledger is deleted, and made anew, empty: a
 * purged stream would keep its sequence, and its memory of message ids would swallow what is fed again.
 * As that takes the consumers on it along, the difference has to be seen twice.
 */
export async function prepareStream({ connection, limits, look, signal }: Preparation): Promise<Prepared> {
  const found = await seenTwice(look, signal)
  const { ledgerid, stream, difference } = found
  if (stream !== null && difference === null) {
    await adjustStream(connection, limits, ledgerid)
    return { ledgerid, last: stream.last, found }
  }
  if (difference !== null) {
    await deleteStream(connection)
    await sleep(emptyMs, undefined, { signal })
  }
  await createStream(connection, limits, ledgerid)
  return { ledgerid, last: 0, found }
}

async function seenTwice(look: () => Promise<Survey>, signal: AbortSignal): Promise<Survey> {
  for (let before = await look(); ; ) {
    if (before.difference === null) return before
    await sleep(secondLookMs, undefined, { signal })
    const now = await look()
    const same = now.difference === before.difference && now.stream?.created === before.stream?.created
    if (same) return now
    before = now
  }
}
