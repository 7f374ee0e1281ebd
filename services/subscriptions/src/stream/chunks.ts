import type { EventFilter } from '@partnerships/contracts'
import type { LogEvent, Pool } from '@partnerships/event-log'
import { pagesOf, passing } from '../tail/pages.ts'
import type { Tail } from '../tail/tail.ts'
import { type Framing, opening, readSoFar } from './frames.ts'
import { createOutbox, type Patience } from './outbox.ts'

export type Reader = {
  /** The last position that the reader has, or wants nothing before. */
  readonly after: number
  readonly filter: EventFilter
  readonly framing: Framing
  readonly patience: Patience
  readonly keepAliveMs: number
  /** Ends the stream. */
  readonly signal: AbortSignal
  /** Called when more waits than the patience allows; the stream ends. */
  onSlow(): void
}

/**
 * What one reader is sent: the events after a position that pass its filter, each once and in order, first from
 * the ledger, then from the ring, then as they come; in between, how far was read.
 */
export async function* chunksFor(
  reader: Reader,
  tail: Tail,
  pool: Pool,
): AsyncGenerator<Uint8Array, void, void> {
  const { filter, framing, signal } = reader
  const { ring } = tail
  const readPage = pagesOf(pool, tail, filter)

  yield opening(reader.after)
  let position = reader.after
  while (position < ring.head) {
    const page = await readPage(position)
    if (tail.ended || signal.aborted) return
    position = page.upTo
    if (page.events.length > 0) yield Buffer.concat(page.events.map(framing))
  }
  // Nothing may come between the last look at the ring and listening.
  yield* live(reader, tail, position, passing(filter, tail))
}

async function* live(reader: Reader, tail: Tail, after: number, passes: (event: LogEvent) => boolean) {
  const { framing, patience, keepAliveMs, signal, onSlow } = reader
  const outbox = createOutbox(patience)
  const put = (frame: Uint8Array) => {
    if (outbox.put(frame)) return
    leave()
    onSlow()
  }
  const unlisten = tail.listen({
    heard: event => {
      if (event.position > after && passes(event)) put(framing(event))
    },
    ended: outbox.end,
  })
  const keepAlive = setInterval(() => {
    if (outbox.empty) put(readSoFar(Math.max(after, tail.ring.head)))
  }, keepAliveMs)
  const leave = () => {
    unlisten()
    clearInterval(keepAlive)
  }
  signal.addEventListener('abort', outbox.end)
  try {
    if (tail.ended || signal.aborted) return
    for (;;) {
      const chunk = await outbox.take()
      if (chunk === null) return
      yield chunk
    }
  } finally {
    leave()
  }
}
