import { idOf } from '@partnerships/contracts'
import { walk } from '@partnerships/domain'
import type { ReadModel } from '../projection/read-model.ts'
import { dimensionsOnce } from './dimensions.ts'
import { factRows } from './facts.ts'
import { spellRows } from './spells.ts'
import { stateRows } from './states.ts'

/** Partnerships: their dated facts, their spells of active, and what they are from day to day. */
export const partnerships = {
  name: 'partnerships',
  version: 1,
  aggregate: 'partnership',
  tables: ['facts', 'spells', 'states'],
  fold: events => {
    const id = idOf(events[0]?.subject ?? '')
    const walked = walk(events)
    const dimensionsOf = dimensionsOnce()
    return {
      facts: factRows(id, walked, dimensionsOf),
      spells: spellRows(id, walked, dimensionsOf),
      states: stateRows(id, walked, dimensionsOf),
    }
  },
} satisfies ReadModel
