import { idOf, type RecordedEvent } from '@partnerships/contracts'
import type { OrganisationStatus } from '@partnerships/contracts/words'
import { historyOf, isType, type OrganisationProfile } from '@partnerships/domain'
import { placesOf } from '../partnerships/dimensions.ts'
import { searchText } from '../search-text.ts'
import { type Valid, validRows } from '../valid-time.ts'

/** What an organisation is at the end of a day. */
export type OrganisationState = {
  readonly id: string
  readonly status: OrganisationStatus
  readonly name: string
  readonly kind: string
  readonly territory: string | null
  /** The canonical codes that the territory counts under, its own among them. */
  readonly places: readonly string[]
  readonly siren: string | null
  readonly siret: string | null
  readonly rna: string | null
  readonly aliases: readonly string[]
  readonly url: string | null
  /** What it was merged into, and why. */
  readonly into: string | null
  readonly reason: 'merger' | 'duplicate' | null
  /** Name and aliases as they are searched and sorted, the name first. */
  readonly search: string
}

export type OrganisationStateRow = Valid & OrganisationState

type Standing = Pick<OrganisationState, 'status' | 'into' | 'reason'>

const stateOf = (
  id: string,
  { name, kind, territory, identifiers = {}, aliases = [], url }: OrganisationProfile,
  { status, into, reason }: Standing,
): OrganisationState => ({
  id,
  status,
  name,
  kind,
  territory: territory ?? null,
  places: territory ? placesOf([territory]) : [],
  siren: identifiers.siren ?? null,
  siret: identifiers.siret ?? null,
  rna: identifiers.rna ?? null,
  aliases,
  url: url ?? null,
  into,
  reason,
  search: searchText(name, ...aliases),
})

/** What an organisation is from the day of its registration on. */
export const organisationStateRows = (events: readonly RecordedEvent[]): OrganisationStateRow[] => {
  const history = historyOf(events)
  const registered = history.find(({ event }) => isType(event, 'organisation.registered'))?.event
  if (!registered) return []
  const id = idOf(registered.subject)
  let profile = registered.data as OrganisationProfile
  let standing: Standing = { status: 'registered', into: null, reason: null }
  return validRows(
    history.map(({ event, sortDay }) => {
      if (isType(event, 'organisation.updated')) profile = Object.assign({}, profile, event.data)
      if (isType(event, 'organisation.dissolved')) standing = { ...standing, status: 'dissolved' }
      if (isType(event, 'organisation.merged')) {
        const { into, reason = 'merger' } = event.data
        standing = { status: 'merged', into, reason }
      }
      return { from: sortDay, state: stateOf(id, profile, standing) }
    }),
  )
}
