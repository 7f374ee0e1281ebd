import { type EventFilter, matchesFilter } from '@partnerships/contracts'
import { type LogEvent, type Pool, readAfter } from '@partnerships/event-log'
import type { Tail } from './tail.ts'

/** What passes, and up to which position everything was read. */
export type Page = { readonly events: readonly LogEvent[]; readonly upTo: number }

/** What a page of the ledger should hold in characters of JSON, by the events of the page before. */
const pageCharacters = 256 * 1024
const pageEvents = { first: 20, most: 500, least: 10 }

/** Whether an event passes the filter, by what the tail knows of programmes. */
export const passing =
  (filter: EventFilter, { programmes }: Tail) =>
  (event: LogEvent): boolean =>
    matchesFilter(filter, event, programmes.lies)

/**
 * Reads what passes the filter after a position that is before the end of the ring, page by page: from the ring what
 * it keeps, from the ledger what is older. Throws what the database throws.
 */
export function pagesOf(pool: Pool, tail: Tail, filter: EventFilter) {
  const { ring, programmes } = tail
  const passes = passing(filter, tail)
  let limit = pageEvents.first

  const fromLedger = async (after: number, upTo: number): Promise<Page> => {
    const { programme, ...rest } = filter
    const asked = programme ? { ...rest, programme: programmes.within(programme) } : rest
    const events = await readAfter(pool, after, limit, asked, upTo)
    const isLast = events.length < limit
    limit = limitAfter(events)
    return { events, upTo: isLast ? upTo : (events.at(-1)?.position ?? upTo) }
  }

  const fromRing = (after: number): Page => {
    const events = ring.after(after)
    return { events: events.filter(passes), upTo: events.at(-1)?.position ?? after }
  }

  return async (after: number): Promise<Page> =>
    after >= ring.oldest - 1 ? fromRing(after) : fromLedger(after, ring.oldest - 1)
}

function limitAfter(events: readonly LogEvent[]): number {
  if (events.length === 0) return pageEvents.first
  const average = events.reduce((sum, { json }) => sum + json.length, 0) / events.length
  return Math.min(pageEvents.most, Math.max(pageEvents.least, Math.floor(pageCharacters / average)))
}
