import { type Filter, findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { isCurrent } from '../listing/is-current.ts'
import { byText, stateList } from '../listing/state-list.ts'
import type { Values } from '../listing/values.ts'
import { partnerships } from '../partnerships/model.ts'
import { schemaOf } from '../projection/read-model.ts'
import { organisations } from './model.ts'
import type { OrganisationState } from './states.ts'

type Membership = 'programme' | 'theme'
type Filters = Membership | 'status' | 'kind' | 'territory' | 'organisation' | 'siren' | 'siret' | 'rna' | 'q'

const memberTable = `${schemaOf(partnerships)}.states`

/** That the organisation is a member of a partnership of such a programme that has such a theme. */
const isMember = ({ programme, theme }: Filter<Membership>, values: Values): string[] => {
  if (!programme && !theme) return []
  const where = [
    isCurrent(memberTable, 'p'),
    ...(programme ? [isAny('p.programme')(programme, values)] : []),
    ...(theme ? [hasAny('p.themes')(theme, values)] : []),
  ]
  return [`s.id in (select unnest(p.organisations) from ${memberTable} p where ${where.join(' and ')})`]
}

/**
 * Organisations: `programme`, which takes what lies in it too, and `theme` are those of one partnership in which the
 * organisation is a member; `territory` takes canonical codes, which take in what lies in them.
 */
export const organisationList = stateList<OrganisationState, Filters, 'name'>({
  table: `${schemaOf(organisations)}.states`,
  sort: { name: byText },
  filters: {
    status: isAny('s.status'),
    kind: isAny('s.kind'),
    territory: hasAny('s.places'),
    organisation: isAny('s.id'),
    siren: isAny('s.siren'),
    siret: isAny('s.siret'),
    rna: isAny('s.rna'),
    q: findsAny('s.search'),
  },
  together: isMember,
})
