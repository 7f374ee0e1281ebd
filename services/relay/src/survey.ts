import { ledgerHead, type Pool, readAt } from '@partnerships/event-log'
import { readStream, type StreamState } from '@partnerships/messaging'
import type { Connection } from './connection.ts'
import { type Difference, differenceBetween } from './difference.ts'

/** The stream and the ledger beside each other, at one moment. */
export type Survey = {
  readonly ledgerid: string
  /** The last position of the ledger. */
  readonly head: number
  /** Null when there is none. */
  readonly stream: StreamState | null
  readonly difference: Difference | null
}

/** Looks at both. */
export async function survey(connection: Connection, pool: Pool): Promise<Survey> {
  const stream = await readStream(connection)
  // Read after the stream: what has reached the stream is in the ledger by now.
  const { ledgerid, position } = await ledgerHead(pool)
  if (stream === null) return { ledgerid, head: position, stream, difference: null }
  const [last, beforeFirst] = await Promise.all([readAt(pool, stream.last), readAt(pool, stream.first - 1)])
  const difference = differenceBetween(stream, { ledgerid, position, last, beforeFirst }, new Date())
  return { ledgerid, head: position, stream, difference }
}

/** Whether nobody has added to the stream from one survey to the next though there was something to add or to mend. */
export const isStalled = (before: Survey, now: Survey): boolean =>
  now.stream?.created === before.stream?.created &&
  now.stream?.last === before.stream?.last &&
  (now.difference !== null || now.stream === null || now.stream.last < before.head)
