import type { Day } from '@partnerships/contracts'
import {
  type Members,
  type PartnerhoodPart,
  partnerhoodsOf,
  type Status,
  type Walk,
} from '@partnerships/domain'
import { isSame } from '../is-same.ts'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

type Described = Omit<Dimensions, 'organisations'>

/**
 * A part of an organisation's being a partner in a partnership, in which status and dimensions stay the same: the
 * parts of an organisation in a partnership are numbered from 0 in `part`, with a gap between partnerhoods. The
 * `spell_` columns are the bounds of the whole partnerhood; `_day` and `_place` say where a bound stands in the
 * partnership's history. Ends are null while it lasts.
 */
export type PartnerhoodRow = {
  /** The partnership's. */
  readonly id: string
  /** As posted. */
  readonly organisation: string
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
  readonly start_day: Day
  readonly start_place: number
  readonly end_position: number | null
  readonly end_effective: string | null
  readonly end_lower: Day | null
  readonly end_upper: Day | null
  readonly end_day: Day | null
  readonly end_place: number | null
} & Described

type Part = Pick<PartnerhoodPart, 'start' | 'end' | 'status'> & { dimensions: Described }

const nobody: Members = new Map()

/** Those joined that differ in nothing that a row shows. */
const joined = (parts: readonly PartnerhoodPart[], dimensionsOf: DimensionsOf): Part[] => {
  const all: Part[] = []
  for (const { start, end, status, description } of parts) {
    const { organisations: _, ...dimensions } = dimensionsOf(description, nobody)
    const last = all.at(-1)
    if (last?.status === status && isSame(last.dimensions, dimensions)) last.end = end
    else all.push({ start, end, status, dimensions })
  }
  return all
}

export const partnerhoodRows = (id: string, walked: Walk, dimensionsOf: DimensionsOf): PartnerhoodRow[] => {
  const next = new Map<string, number>()
  return partnerhoodsOf(walked).flatMap(partnerhood => {
    const { organisation } = partnerhood
    const parts = joined(partnerhood.parts, dimensionsOf)
    const begin = next.get(organisation) ?? 0
    next.set(organisation, begin + parts.length + 1)
    return parts.map(({ start, end, status, dimensions }, i) => ({
      id,
      organisation,
      part: begin + i,
      status,
      spell_start_lower: partnerhood.start.range.lower,
      spell_start_upper: partnerhood.start.range.upper,
      spell_end_lower: partnerhood.end?.range.lower ?? null,
      spell_end_upper: partnerhood.end?.range.upper ?? null,
      start_position: start.position,
      start_effective: start.effective,
      start_lower: start.range.lower,
      start_upper: start.range.upper,
      start_day: start.day,
      start_place: start.place,
      end_position: end?.position ?? null,
      end_effective: end?.effective ?? null,
      end_lower: end?.range.lower ?? null,
      end_upper: end?.range.upper ?? null,
      end_day: end?.day ?? null,
      end_place: end?.place ?? null,
      ...dimensions,
    }))
  })
}
