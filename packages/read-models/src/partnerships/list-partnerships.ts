import type { Pool } from '@partnerships/event-log'
import { type Alternatives, findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { type Listed, listStates, type Page, type Sort } from '../listing/list-states.ts'
import type { PartnershipState } from './states.ts'

/** Which partnerships: `programme` lists the children too, `territory` canonical codes, which take in what lies in them. */
export type PartnershipFilter = {
  readonly status?: Alternatives
  readonly programme?: Alternatives
  readonly kind?: Alternatives
  readonly theme?: Alternatives
  readonly territory?: Alternatives
  /** Members in any role. */
  readonly organisation?: Alternatives
  readonly q?: Alternatives
}

/** What partnerships can be sorted by. */
export const partnershipSorts = {
  title: { by: 'left(s.search, 200)', type: 'text' },
  id: { by: 's.id', type: 'text' },
  kind: { by: 's.kind', type: 'text' },
  status: { by: `coalesce(s.status, '') collate "C"`, type: 'text' },
  since: { by: 's.valid_from', type: 'date' },
  updated: { by: 's.known_from', type: 'bigint' },
} as const satisfies Record<string, Sort>
export type PartnershipSort = keyof typeof partnershipSorts

/** What partnerships are at the end of a day, as known at a position. */
export const listPartnerships = (
  pool: Pool,
  filter: PartnershipFilter,
  page: Page<PartnershipSort>,
): Promise<Listed<PartnershipState>[]> =>
  listStates(pool, 'partnerships_v1.states', partnershipSorts[page.sort.name], page, values => [
    ...isAny('s.status', filter.status, values),
    ...isAny('s.programme', filter.programme, values),
    ...isAny('s.kind', filter.kind, values),
    ...hasAny('s.themes', filter.theme, values),
    ...hasAny('s.places', filter.territory, values),
    ...hasAny('s.organisations', filter.organisation, values),
    ...findsAny('s.search', filter.q, values),
  ])
