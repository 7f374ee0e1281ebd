import { idOf } from '@partnerships/contracts'
import { partnershipStages, spellsIn, walk } from '@partnerships/domain'
import type { ReadModel } from '../projection/read-model.ts'
import { dimensionsOnce } from './dimensions.ts'
import { factRows } from './facts.ts'
import { journeyRows } from './journeys.ts'
import { partnerhoodRows } from './partnerhoods.ts'
import { stateRows } from './states.ts'
import { stretchRows } from './stretches.ts'

/**
 * Partnerships: their dated facts, their spells of active, their stretches of each status, how they came to be
 * signed, who was a partner in them, and what they are from day to day.
 */
export const partnerships = {
  name: 'partnerships',
  version: 2,
  aggregate: 'partnership',
  tables: ['facts', 'spells', 'stages', 'journeys', 'partnerhoods', 'states'],
  fold: events => {
    const id = idOf(events[0]?.subject ?? '')
    const walked = walk(events)
    const stages = partnershipStages(walked)
    const dimensionsOf = dimensionsOnce()
    return {
      facts: factRows(id, walked, dimensionsOf),
      spells: stretchRows(id, spellsIn(stages), dimensionsOf),
      stages: stretchRows(id, stages, dimensionsOf),
      journeys: journeyRows(id, walked, dimensionsOf),
      partnerhoods: partnerhoodRows(id, walked, dimensionsOf),
      states: stateRows(id, walked, dimensionsOf),
    }
  },
} satisfies ReadModel
