import { historyOf } from '@partnerships/domain'
import type { ReadModel } from '../projection/read-model.ts'
import { heldRows } from './held.ts'
import { activityStateRows } from './states.ts'

/** Activities: when they were held, and what they are from day to day. */
export const activities = {
  name: 'activities',
  version: 1,
  aggregate: 'activity',
  tables: ['facts', 'states'],
  fold: events => {
    const history = historyOf(events)
    return { facts: heldRows(history), states: activityStateRows(history) }
  },
} satisfies ReadModel
