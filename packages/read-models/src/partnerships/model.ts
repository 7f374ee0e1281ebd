import { idOf } from '@partnerships/contracts'
import { walk } from '@partnerships/domain'
import type { ReadModel } from '../projection/read-model.ts'
import { dimensionsOnce } from './dimensions.ts'
import { stateRows } from './states.ts'
import { stepRows } from './steps.ts'

/** Partnerships: the steps of their histories, of which all follows that is counted, and what they are from day to day. */
export const partnerships = {
  name: 'partnerships',
  version: 3,
  aggregate: 'partnership',
  tables: ['steps', 'states'],
  fold: events => {
    const id = idOf(events[0]?.subject ?? '')
    const walked = walk(events)
    return { steps: stepRows(id, walked), states: stateRows(id, walked, dimensionsOnce()) }
  },
} satisfies ReadModel
