import type { Day } from '@partnerships/contracts'
import type { Bound, Spell, Status } from '@partnerships/domain'
import { isSame } from '../is-same.ts'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

/**
 * A part of a stretch (a spell of active, or of one status) in which status, title and dimensions stay the same:
 * the parts of a partnership are numbered from 0 in `part`, with a gap between stretches. The `spell_` columns are
 * the bounds of the whole stretch. Ends are null while it lasts.
 */
export type StretchRow = {
  readonly id: string
  readonly title: string | null
  readonly part: number
  readonly status: Status
  readonly spell_start_lower: Day
  readonly spell_start_upper: Day
  readonly spell_end_lower: Day | null
  readonly spell_end_upper: Day | null
  readonly start_position: number
  readonly start_effective: string
  readonly start_lower: Day
  readonly start_upper: Day
  readonly end_lower: Day | null
  readonly end_upper: Day | null
} & Dimensions

type Part = { start: Bound; end: Bound | null; status: Status; title: string | null; dimensions: Dimensions }

/** The stretch's segments, those joined that differ in nothing that a row shows. */
const partsOf = ({ segments }: Spell, dimensionsOf: DimensionsOf): Part[] => {
  const parts: Part[] = []
  for (const { start, end, status, description, members } of segments) {
    const title = description.title ?? null
    const dimensions = dimensionsOf(description, members)
    const last = parts.at(-1)
    if (last?.status === status && last.title === title && isSame(last.dimensions, dimensions)) last.end = end
    else parts.push({ start, end, status, title, dimensions })
  }
  return parts
}

export const stretchRows = (
  id: string,
  stretches: readonly Spell[],
  dimensionsOf: DimensionsOf,
): StretchRow[] => {
  let next = 0
  return stretches.flatMap(stretch => {
    const parts = partsOf(stretch, dimensionsOf)
    const begin = next
    next += parts.length + 1
    return parts.map(({ start, end, status, title, dimensions }, i) => ({
      id,
      title,
      part: begin + i,
      status,
      spell_start_lower: stretch.start.range.lower,
      spell_start_upper: stretch.start.range.upper,
      spell_end_lower: stretch.end?.range.lower ?? null,
      spell_end_upper: stretch.end?.range.upper ?? null,
      start_position: start.position,
      start_effective: start.effective,
      start_lower: start.range.lower,
      start_upper: start.range.upper,
      end_lower: end?.range.lower ?? null,
      end_upper: end?.range.upper ?? null,
      ...dimensions,
    }))
  })
}
