import type { RecordedEvent } from '@partnerships/contracts'
import type { Activity, Organisation, Programme } from '@partnerships/contracts/answers'
import { useMessages } from '../../i18n/index.ts'
import { messages } from './messages.ts'
import { type Offer, offerOf } from './offer.ts'

/** The types of a subject's events that are neither retracted nor replaced. */
const typesInForce = (events: readonly RecordedEvent[]): ReadonlySet<string> => {
  const gone = new Set<number>()
  for (const event of events) {
    if (event.replaces !== undefined) gone.add(Number(event.replaces))
    if (!('retracts' in event.data)) continue
    gone.add(event.data.retracts)
    const retracted = events.find(
      ({ position }) => position === (event.data as { retracts: number }).retracts,
    )
    if (retracted?.replaces !== undefined) gone.delete(Number(retracted.replaces))
  }
  return new Set(events.filter(({ position }) => !gone.has(position)).map(({ type }) => type))
}

/** What may be recorded of what is no partnership. */
export const useOtherOffer = () => {
  const t = useMessages(messages)
  return {
    organisation: ({ ended, posts }: Organisation): Offer =>
      offerOf([
        ['organisation.updated', false],
        ['organisation.merged', ended !== undefined && t.ended],
        ['organisation.dissolved', ended !== undefined && t.ended],
        ['organisation.post-taken', false],
        ['organisation.post-left', !posts.some(({ until }) => until === null) && t.noPost],
      ]),
    programme: ({ status }: Programme): Offer =>
      offerOf([
        ['programme.updated', false],
        ['programme.closed', status === 'closed' && t.closed],
      ]),
    activity: (_: Activity, events: readonly RecordedEvent[]): Offer => {
      const there = typesInForce(events)
      const held = there.has('activity.held') && t.wasHeld
      const cancelled = there.has('activity.cancelled') && t.wasCancelled
      return offerOf([
        ['activity.planned', there.has('activity.planned') && t.wasPlanned],
        ['activity.held', held || cancelled],
        ['activity.cancelled', held || cancelled || (!there.has('activity.planned') && t.notPlanned)],
      ])
    },
    figure: (): Offer => offerOf([['figure.restated', false]]),
  }
}
