import { findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { byText, stateList } from '../listing/state-list.ts'
import { schemaOf } from '../projection/read-model.ts'
import { programmes } from './model.ts'
import type { ProgrammeState } from './states.ts'

type Filters = 'status' | 'programme' | 'theme' | 'organisation' | 'q'

/** Programmes: `programme` takes those that lie in it too, `organisation` is the host. */
export const programmeList = stateList<ProgrammeState, Filters, 'name'>({
  table: `${schemaOf(programmes)}.states`,
  sort: { name: byText },
  filters: {
    status: isAny('s.status'),
    programme: isAny('s.id'),
    theme: hasAny(`array(select theme ->> 'key' from jsonb_array_elements(s.themes) theme)`),
    organisation: isAny('s.host'),
    q: findsAny('s.search'),
  },
})
