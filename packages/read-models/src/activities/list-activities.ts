import { findsAny, hasAny, isAny } from '../listing/conditions.ts'
import { byText, stateList } from '../listing/state-list.ts'
import { schemaOf } from '../projection/read-model.ts'
import { activities } from './model.ts'
import type { ActivityState } from './states.ts'

type Filters = 'status' | 'programme' | 'kind' | 'theme' | 'territory' | 'organisation' | 'partnership' | 'q'

/**
 * Activities: `programme` takes those that lie in it too, `territory` canonical codes, which take in what lies in
 * them; `organisation` is one that takes part, `partnership` one that it is about. `day` is the first on which it is to be or was held.
 */
export const activityList = stateList<ActivityState, Filters, 'title' | 'day'>({
  table: `${schemaOf(activities)}.states`,
  sort: { title: byText, day: { by: 's.day', type: 'date' } },
  filters: {
    status: isAny('s.status'),
    programme: isAny('s.programme'),
    kind: isAny('s.kind'),
    theme: hasAny('s.themes'),
    territory: hasAny('s.places'),
    organisation: hasAny('s.organisations'),
    partnership: hasAny('s.partnerships'),
    q: findsAny('s.search'),
  },
})
