import type { PostedEvent, Problem } from '@partnerships/contracts'
import { pendingExpiry } from '@partnerships/domain'
import type { Decide } from '@partnerships/event-log'
import { addEvent } from '../decide/add-event.ts'
import { timeZoneIn } from '../decide/time-zone-in.ts'
import { contentHash } from '../receive/content-hash.ts'

/** A partnership whose term may have run out by now (RFC 3339). */
export type ExpiryRequest = { readonly subject: string; readonly now: string }

/** The expiry was recorded; or when to look again (null: not before its next event), given this version. */
export type ExpiryVerdict =
  | { readonly recorded: true; readonly position: number }
  | {
      readonly recorded: false
      readonly version: number
      readonly due: string | null
      readonly problem?: Problem
    }

const alone: ReadonlySet<string> = new Set()

/** Records the expiry that is due, if one is. Its id is that of the term, so that two clocks make one event. */
export const decideExpiry: Decide<ExpiryRequest, ExpiryVerdict> = ({ subject, now }, view) => {
  const stream = view.stream(subject)
  const later = (due: string | null, problem?: Problem) => ({
    outcome: 'reply' as const,
    answer: () => ({ recorded: false, version: stream.length, due, ...(problem && { problem }) }) as const,
  })
  const pending = pendingExpiry(stream, timeZoneIn(stream.at(-1)?.programme, view))
  if (!pending) return later(null)
  if (Date.parse(pending.due) > Date.parse(now)) return later(pending.due)

  const event = pending.event as unknown as PostedEvent
  const hash = contentHash(event)
  if (!hash) throw new Error(`the expiry of ${subject} has no canonical form`)
  const added = addEvent(event, hash, { receivedAt: now, together: alone }, view)
  if ('code' in added) return later(null, added)
  return { outcome: 'append', answer: () => ({ recorded: true, position: added.place().position }) }
}
