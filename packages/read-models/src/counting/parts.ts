import type { Day } from '@partnerships/contracts'
import type { Span, SpellPart } from '@partnerships/domain'
import type { StretchRow } from '../partnerships/stretches.ts'

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
