import { programmes } from '@partnerships/read-models'
import type { Handler } from 'hono'
import type { Dependencies } from '../known/index.ts'
import { showOf } from '../subject/show.ts'
import { activityAt, programmeOfActivity } from './state.ts'

/** `GET /v1/activities/<id>`: what it was at the end of a day; a plan holds from ever. */
export const showActivity = (dependencies: Dependencies): Handler =>
  showOf(
    {
      aggregate: 'activity',
      needs: [programmes],
      programmeOf: (_, events) => programmeOfActivity(events),
      stateAt: activityAt,
      tell: async state => state,
    },
    dependencies,
  )
