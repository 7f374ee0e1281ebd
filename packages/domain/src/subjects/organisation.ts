import type { EventData, IdentifierKind, RecordedEvent } from '@partnerships/contracts'
import { historyOf } from '../history/order.ts'
import { isType } from '../history/standing.ts'
import { firstRecorded, named } from '../named.ts'
import { lifecycleViolation, type Refusal } from '../refusal.ts'
import { refuseUnlessFirstOnce } from './first-once.ts'
import { profileOf } from './profile.ts'

export type OrganisationProfile = EventData['organisation.registered']

const endingsOf = (events: readonly RecordedEvent[]): RecordedEvent[] =>
  historyOf(events)
    .map(({ event }) => event)
    .filter(e => isType(e, 'organisation.merged') || isType(e, 'organisation.dissolved'))

/** Registered once, first of its history; at most one merger or dissolution in force. */
export const refuseOrganisation = (events: readonly RecordedEvent[]): Refusal | null => {
  const endings = endingsOf(events)
  const ending = firstRecorded(endings)
  return ending && endings.length > 1
    ? lifecycleViolation(`${ending.type} is there already: ${named(ending)}`)
    : refuseUnlessFirstOnce(events, 'organisation.registered')
}

/** The organisation as its whole history leaves it. */
export const organisationProfile = (events: readonly RecordedEvent[]): OrganisationProfile | undefined =>
  profileOf(events, 'organisation.registered', 'organisation.updated')

/** The merger in force, if there is one. */
export const mergerOf = (
  events: readonly RecordedEvent[],
): RecordedEvent<'organisation.merged'> | undefined =>
  endingsOf(events).find(event => isType(event, 'organisation.merged'))

/** The official numbers that the organisation holds; merged or dissolved, it holds none. */
export const identifiersHeld = (
  events: readonly RecordedEvent[],
): { kind: IdentifierKind; value: string }[] => {
  if (endingsOf(events).length > 0) return []
  const held = organisationProfile(events)?.identifiers ?? {}
  return (Object.entries(held) as [IdentifierKind, string][]).map(([kind, value]) => ({ kind, value }))
}
