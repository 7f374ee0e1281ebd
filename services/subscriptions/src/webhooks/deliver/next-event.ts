import type { EventFilter } from '@partnerships/contracts'
import type { LogEvent, Pool } from '@partnerships/event-log'
import { pagesOf } from '../../tail/pages.ts'
import type { Tail } from '../../tail/tail.ts'

/** Resolves at the next event of the ledger, or when nothing comes any more or the signal aborts. */
const moved = (tail: Tail, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      unlisten()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const unlisten = tail.listen({ heard: done, ended: done })
    signal.addEventListener('abort', done)
    if (tail.ended || signal.aborted) done()
  })

/**
 * Gives the events after a position that pass a filter one by one, waiting for more when there are none; null when
 * nothing comes any more or the signal aborts. `read` is told positions up to which nothing passes.
 */
export function eventsAfter(
  position: number,
  filter: EventFilter,
  {
    pool,
    tail,
    signal,
    read,
  }: { pool: Pool; tail: Tail; signal: AbortSignal; read: (upTo: number) => Promise<void> },
): () => Promise<LogEvent | null> {
  const nextPage = pagesOf(pool, tail, filter)
  const ahead: LogEvent[] = []
  let upTo = position
  return async () => {
    while (!signal.aborted && !tail.ended) {
      const event = ahead.shift()
      if (event) return event
      if (upTo < tail.ring.head) {
        const page = await nextPage(upTo)
        ahead.push(...page.events)
        upTo = page.upTo
        if (page.events.length === 0) await read(upTo)
      } else await moved(tail, signal)
    }
    return null
  }
}
