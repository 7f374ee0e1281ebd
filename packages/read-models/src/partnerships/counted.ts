import { idOf, type RecordedEvent } from '@partnerships/contracts'
import { partnershipStages, spellsIn, type Walk, walk } from '@partnerships/domain'
import { dimensionsOnce } from './dimensions.ts'
import { factRows } from './facts.ts'
import { journeyRows } from './journeys.ts'
import { partnerhoodRows } from './partnerhoods.ts'
import { stretchRows } from './stretches.ts'

/**
 * What is counted of a partnership, as its history implies: its dated facts, its spells of active, its stretches of
 * each status, how it came to be signed, and who was a partner in it.
 */
export const countedRows = (id: string, walked: Walk) => {
  const stages = partnershipStages(walked)
  const dimensionsOf = dimensionsOnce()
  return {
    facts: factRows(id, walked, dimensionsOf),
    spells: stretchRows(id, spellsIn(stages), dimensionsOf),
    stages: stretchRows(id, stages, dimensionsOf),
    journeys: journeyRows(id, walked, dimensionsOf),
    partnerhoods: partnerhoodRows(id, walked, dimensionsOf),
  }
}

/** The same of the partnership whose stream is given. */
export const countedOf = (events: readonly RecordedEvent[]) =>
  countedRows(idOf(events[0]?.subject ?? ''), walk(events))
