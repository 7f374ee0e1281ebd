import type { EventFilter } from '@partnerships/contracts'
import { type LogEvent, type Pool, readAfter } from '@partnerships/event-log'
import type { Tail } from '../tail/tail.ts'

/** What passes, and up to which position everything was read. */
export type Page = { readonly events: readonly LogEvent[]; readonly upTo: number }

/** What a page of the ledger should hold in characters of JSON, by the events of the page before. */
const pageCharacters = 256 * 1024
const pageEvents = { first: 20, most: 500, least: 10 }

/** Reads pages that fit the filter from the ledger, up to a position. Throws what the database throws. */
export function pagesOf(pool: Pool, tail: Tail, filter: EventFilter) {
  let limit = pageEvents.first
  return async (after: number, upTo: number): Promise<Page> => {
    const { programme, ...rest } = filter
    const asked = programme ? { ...rest, programme: tail.programmes.within(programme) } : rest
    const events = await readAfter(pool, after, limit, asked, upTo)
    const isLast = events.length < limit
    limit = limitAfter(events)
    return { events, upTo: isLast ? upTo : (events.at(-1)?.position ?? upTo) }
  }
}

function limitAfter(events: readonly LogEvent[]): number {
  if (events.length === 0) return pageEvents.first
  const average = events.reduce((sum, { json }) => sum + json.length, 0) / events.length
  return Math.min(pageEvents.most, Math.max(pageEvents.least, Math.floor(pageCharacters / average)))
}
