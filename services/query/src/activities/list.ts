import { activityKinds, Id } from '@partnerships/contracts'
import { activityStatuses } from '@partnerships/contracts/words'
import { activities, activityList, programmes } from '@partnerships/read-models'
import { anyOf, anyOfWords, filters } from '../collection/filters.ts'
import { listOf } from '../collection/list.ts'
import { listQuery } from '../collection/parameters.ts'
import { activityItem } from './item.ts'

/** The parameters of `GET /v1/activities`; `organisation` is one that takes part, `partnership` one named. */
export const ActivitiesQuery = listQuery(
  {
    status: anyOfWords(activityStatuses),
    kind: anyOfWords(activityKinds),
    ...filters,
    partnership: anyOf(Id),
  },
  activityList,
)

/** `GET /v1/activities`: what they are at the end of a day. */
export const listActivities = listOf({
  query: ActivitiesQuery,
  needs: [activities, programmes],
  list: activityList,
  show: activityItem,
})
