import { clockSource, type RecordedEvent } from '@partnerships/contracts'
import type { Entry } from '../history/order.ts'
import { isType } from '../history/standing.ts'
import { isRunning, type Status } from './lifecycle.ts'

/** The term in force: set by the event that stands at `place`, carried by the event at `position`. */
export type Term = {
  place: number
  position: number
  recordedtime: string
  from?: string
  until?: string
}

/** Whether the ledger's clock recorded this expiry; its data is then the place of the term's event. */
export const isClockExpiry = (event: RecordedEvent): boolean =>
  event.source === clockSource && event.type === 'partnership.expired'

const termPlaceOf = (event: RecordedEvent): number => (event.data as unknown as { term: number }).term

/** For each entry, whether a renewal follows it before any reactivation. */
export const renewalsAhead = (history: readonly Entry[]): boolean[] => {
  const ahead: boolean[] = new Array(history.length)
  let renewed = false
  for (let i = history.length - 1; i >= 0; i--) {
    ahead[i] = renewed
    const { event } = history[i] as Entry
    if (isType(event, 'partnership.renewed')) renewed = true
    if (isType(event, 'partnership.reactivated')) renewed = false
  }
  return ahead
}

/**
 * Whether an expiry of the clock is left out at its place: the partnership is not running there, the term is
 * no longer the one in force, or a renewal follows before any reactivation (language.md, The clock).
 */
export const yields = (
  event: RecordedEvent,
  status: Status | null,
  term: Term | null,
  renewalAhead: boolean,
): boolean =>
  !isRunning(status) || term?.place !== termPlaceOf(event) || term.until !== event.effective || renewalAhead
