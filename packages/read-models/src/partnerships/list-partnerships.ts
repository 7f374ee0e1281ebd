import { findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { byText, stateList } from '../listing/state-list.ts'
import { schemaOf } from '../projection/read-model.ts'
import { partnerships } from './model.ts'
import type { PartnershipState } from './states.ts'

type Filters = 'status' | 'programme' | 'kind' | 'theme' | 'territory' | 'organisation' | 'q'

/**
 * Partnerships: `programme` takes those that lie in it too, `territory` canonical codes, which take in what lies in
 * them; `organisation` is a member in any role.
 */
export const partnershipList = stateList<PartnershipState, Filters, 'title'>({
  table: `${schemaOf(partnerships)}.states`,
  sort: { title: byText },
  filters: {
    status: isAny('s.status'),
    programme: isAny('s.programme'),
    kind: isAny('s.kind'),
    theme: hasAny('s.themes'),
    territory: hasAny('s.places'),
    organisation: hasAny('s.organisations'),
    q: findsAny('s.search'),
  },
})
