import type { LedgerHead, LogEvent } from '@partnerships/event-log'
import { messageId, type StreamMessage, type StreamState } from '@partnerships/messaging'

/** What makes a stream unfit to be gone on with, and what is said of it. */
export const differences = {
  'another-ledger': 'the stream holds another ledger',
  'another-event': 'the stream holds something else than the ledger at the same position',
  ahead: 'the stream goes further than the ledger',
  hole: 'the stream has lost events from between others',
  'lost-start': 'the stream has lost events at its start that its limits would have kept',
} as const
export type Difference = keyof typeof differences

/** The ledger, where the stream touches it. */
export type LedgerSide = Pick<LedgerHead, 'ledgerid' | 'position'> & {
  /** The event at the stream's last sequence. */
  readonly last: LogEvent | null
  /** The event before the stream's first one. */
  readonly beforeFirst: LogEvent | null
}

/**
 * Whether the stream holds the ledger up to its own end, position by sequence, but for what its limits let go at
 * the start; null when it does. As each event is stored only behind the one before it, it is enough to look at
 * both ends and at the number in between.
 */
export function differenceBetween(stream: StreamState, ledger: LedgerSide, now: Date): Difference | null {
  if (stream.last === 0) return null
  if ((stream.lastMessage?.ledgerid || stream.ledgerid) !== ledger.ledgerid) return 'another-ledger'
  if (stream.last > ledger.position) return 'ahead'
  if (stream.deleted > 0) return 'hole'
  if (stream.messages > 0 && !isEvent(stream.lastMessage, ledger.last, ledger.ledgerid))
    return 'another-event'
  if (stream.first > 1 && !wasTrimmed(stream, ledger.beforeFirst, now)) return 'lost-start'
  return null
}

/**
 * Whether the message is of this event. A restored ledger may have another event at the same position; its recorded
 * time tells them apart.
 */
function isEvent(message: StreamMessage | null, event: LogEvent | null, ledgerid: string): boolean {
  if (message === null || event === null) return false
  if (message.id !== messageId(event.position, ledgerid)) return false
  const [published, recorded] = [marksIn(message.json), marksIn(event.json)]
  return published !== null && published === recorded
}

/** What no two events have alike; null when the text is no event. */
function marksIn(json: string): string | null {
  try {
    const { source, id, recordedtime } = JSON.parse(json)
    return JSON.stringify([source, id, recordedtime])
  } catch {
    return null
  }
}

/** More than the subject, the headers and the store's own record of a message take together. */
const aroundBytes = 1_024

/** Clocks may differ a little: an event counts as too old somewhat before its time. */
const nearly = 0.9

/**
 * Whether the stream's limits explain that the event is gone. It entered the stream no earlier than it was
 * recorded, so it has not outlived the greatest age if it is younger than that in the ledger; and as the stream
 * has only grown since its first message became the first, there was no room for it only if there is none now.
 */
function wasTrimmed(stream: StreamState, gone: LogEvent | null, now: Date): boolean {
  if (gone === null) return false
  const age = now.getTime() - Date.parse(gone.recordedtime)
  const tooOld = stream.maxAgeMs > 0 && age >= stream.maxAgeMs * nearly
  const size = Buffer.byteLength(gone.json) + aroundBytes
  const noRoom = stream.maxBytes > 0 && stream.bytes + size > stream.maxBytes
  return tooOld || noRoom
}
