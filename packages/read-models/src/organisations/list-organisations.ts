import type { Pool } from '@partnerships/event-log'
import { type Alternatives, findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { isCurrent } from '../listing/is-current.ts'
import { type Listed, listStates, type Page, type Sort } from '../listing/list-states.ts'
import type { Values } from '../listing/values.ts'
import type { OrganisationState } from './states.ts'

/**
 * Which organisations: `territory` takes canonical codes, which take in what lies in them; `programme` (which lists
 * the children too) and `theme` are those of a partnership in which the organisation is a member.
 */
export type OrganisationFilter = {
  readonly status?: Alternatives
  readonly programme?: Alternatives
  readonly kind?: Alternatives
  readonly theme?: Alternatives
  readonly territory?: Alternatives
  readonly organisation?: Alternatives
  readonly siren?: Alternatives
  readonly siret?: Alternatives
  readonly rna?: Alternatives
  readonly q?: Alternatives
}

/** What organisations can be sorted by. */
export const organisationSorts = {
  name: { by: 'left(s.search, 200)', type: 'text' },
  id: { by: 's.id', type: 'text' },
  kind: { by: 's.kind collate "C"', type: 'text' },
  status: { by: 's.status collate "C"', type: 'text' },
  since: { by: 's.valid_from', type: 'date' },
  updated: { by: 's.known_from', type: 'bigint' },
} as const satisfies Record<string, Sort>
export type OrganisationSort = keyof typeof organisationSorts

const isMember = ({ programme, theme }: OrganisationFilter, values: Values): string[] => {
  if (!programme && !theme) return []
  const where = [
    isCurrent('partnerships_v1.states', 'p'),
    ...isAny('p.programme', programme, values),
    ...hasAny('p.themes', theme, values),
  ]
  return [
    `s.id in (select unnest(p.organisations) from partnerships_v1.states p where ${where.join(' and ')})`,
  ]
}

/** What organisations are at the end of a day, as known at a position. */
export const listOrganisations = (
  pool: Pool,
  filter: OrganisationFilter,
  page: Page<OrganisationSort>,
): Promise<Listed<OrganisationState>[]> =>
  listStates(pool, 'organisations_v1.states', organisationSorts[page.sort.name], page, values => [
    ...isAny('s.status', filter.status, values),
    ...isAny('s.kind', filter.kind, values),
    ...hasAny('s.places', filter.territory, values),
    ...isAny('s.id', filter.organisation, values),
    ...isAny('s.siren', filter.siren, values),
    ...isAny('s.siret', filter.siret, values),
    ...isAny('s.rna', filter.rna, values),
    ...isMember(filter, values),
    ...findsAny('s.search', filter.q, values),
  ])
