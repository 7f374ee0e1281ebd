import { addDays, type Day } from '@partnerships/contracts'
import type { Span, SpellPart } from '@partnerships/domain'
import type { Values } from '../../listing/values.ts'
import type { StretchRow } from '../stretches.ts'
import { type DimensionFilter, passes } from './dimension.ts'

/** Spells of active that may hold at the end of a day from `first` to `last`, as known at a position. */
export type SpellQuestion = {
  readonly position: number
  readonly first: Day
  readonly last: Day
  readonly filter: DimensionFilter
}

/** Conditions for the parts of spells asked for. */
export const asked = ({ position, first, last, filter }: SpellQuestion, values: Values): string => {
  const at = values.add(position)
  return [
    `spell_start_lower <= ${values.add(last)}::date`,
    `(spell_end_upper is null or spell_end_upper > ${values.add(addDays(first, 1))}::date)`,
    `known_from <= ${at} and ${at} < known_until`,
    ...passes(filter, values),
  ].join(' and ')
}

type Ends<Prefix extends string> = Pick<
  StretchRow,
  Extract<keyof StretchRow, `${Prefix}start_${'lower' | 'upper'}` | `${Prefix}end_${'lower' | 'upper'}`>
>

const rangeOf = (lower: Day | null, upper: Day | null): Span['end'] =>
  lower === null || upper === null ? null : { lower, upper }

/** The whole spell that a row is a part of. */
export const spellOf = (row: Ends<'spell_'>): Span => ({
  start: { lower: row.spell_start_lower, upper: row.spell_start_upper },
  end: rangeOf(row.spell_end_lower, row.spell_end_upper),
})

/** The part of a spell that a row is, with what else the row tells. */
export const partOf = <Row extends Ends<''> & Pick<StretchRow, 'part'>>(
  row: Row,
): SpellPart & { row: Row } => ({
  start: { lower: row.start_lower, upper: row.start_upper },
  end: rangeOf(row.end_lower, row.end_upper),
  index: row.part,
  row,
})
