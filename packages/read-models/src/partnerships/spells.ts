import type { Day } from '@partnerships/contracts'
import { type Bound, partnershipSpells, type Spell, type Walk } from '@partnerships/domain'
import { isSame } from '../is-same.ts'
import type { Dimensions, DimensionsOf } from './dimensions.ts'

/**
 * A part of a spell of active in which title and dimensions stay the same: the parts of a partnership are
 * numbered from 0 in `part`, with a gap between spells. Ends are null while it lasts.
 */
export type SpellRow = {
  readonly id: string
  readonly title: string | null
  readonly part: number
  /** Whether it is the spell's first part. */
  readonly first: boolean
  /** Whether the partnership has one spell, in which nothing but title and members changes. */
  readonly simple: boolean
  /** Whether the partnership has one spell, in which nothing but the title changes. */
  readonly whole: boolean
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

type Part = { start: Bound; end: Bound | null; title: string | null; dimensions: Dimensions }

/** The spell's segments, those joined that differ in nothing that a row shows. */
const partsOf = ({ segments }: Spell, dimensionsOf: DimensionsOf): Part[] => {
  const parts: Part[] = []
  for (const { start, end, description, members } of segments) {
    const part = {
      start,
      end,
      title: description.title ?? null,
      dimensions: dimensionsOf(description, members),
    }
    const last = parts.at(-1)
    if (last && last.title === part.title && isSame(last.dimensions, part.dimensions)) last.end = end
    else parts.push(part)
  }
  return parts
}

const withoutMembers = ({ organisations: _, ...rest }: Dimensions): unknown => rest

const isUniform = (parts: readonly Part[], view: (dimensions: Dimensions) => unknown): boolean =>
  parts.every(({ dimensions }) => isSame(view(dimensions), view((parts[0] as Part).dimensions)))

export const spellRows = (id: string, walked: Walk, dimensionsOf: DimensionsOf): SpellRow[] => {
  const spells = partnershipSpells(walked).map(spell => ({ spell, parts: partsOf(spell, dimensionsOf) }))
  const only = spells.length === 1 ? spells[0]?.parts : undefined
  const simple = only !== undefined && isUniform(only, withoutMembers)
  const whole = only !== undefined && isUniform(only, dimensions => dimensions)
  let next = 0
  return spells.flatMap(({ spell, parts }) => {
    const begin = next
    next += parts.length + 1
    return parts.map(({ start, end, title, dimensions }, i) => ({
      id,
      title,
      part: begin + i,
      first: i === 0,
      simple,
      whole,
      spell_start_lower: spell.start.range.lower,
      spell_start_upper: spell.start.range.upper,
      spell_end_lower: spell.end?.range.lower ?? null,
      spell_end_upper: spell.end?.range.upper ?? null,
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
