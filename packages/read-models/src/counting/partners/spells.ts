import type { Day } from '@partnerships/contracts'
import { type Identities, type Identity, type Span, spanAs } from '@partnerships/domain'
import type { PartnerhoodRow } from '../../partnerships/partnerhoods.ts'
import type { StretchRow } from '../../partnerships/stretches.ts'
import { partOf, spellOf } from '../parts.ts'
import { describedAs } from './facts.ts'
import type { RowMerger, RowStretch } from './stretches.ts'

/** A part of an organisation's spell of partnerhood. */
export type PartnerSpellRow = Omit<StretchRow, 'title'>

/**
 * The spells of partnerhood of all organisations as rows of an organisation's, like those of a partnership's spells
 * of active: a stretch that runs over a merger falls to one before and to the other after it.
 */
export const partnerSpellRows = (
  stretches: readonly RowStretch[],
  identities: Identities<Day, RowMerger>,
): PartnerSpellRow[] => {
  const next = new Map<string, number>()
  return stretches.flatMap(stretch => {
    const { organisation, start, end } = stretch
    return identities.over(organisation, start.day, end?.day ?? null).flatMap(identity => {
      const begin = next.get(identity.organisation) ?? 0
      const rows = rowsAs(identity, stretch, begin)
      next.set(identity.organisation, begin + rows.length + 1)
      return rows
    })
  })
}

const rowsAs = (
  identity: Identity<RowMerger>,
  { first, last, rows }: RowStretch,
  begin: number,
): PartnerSpellRow[] => {
  const { organisation, since, until } = identity
  const whole: Span = { start: spellOf(first).start, end: spellOf(last).end }
  const spell = spanAs(whole, identity)
  const from = since.at(-1) ?? null
  return rows
    .filter(
      row =>
        (!from || row.end_day === null || row.end_day >= from.day) && (!until || row.start_day < until.day),
    )
    .map((row, i) => {
      const part = clipped(row, from, until)
      return {
        id: organisation,
        part: begin + i,
        status: row.status,
        spell_start_lower: spell.start.lower,
        spell_start_upper: spell.start.upper,
        spell_end_lower: spell.end?.lower ?? null,
        spell_end_upper: spell.end?.upper ?? null,
        ...part,
        ...describedAs(organisation, row),
      }
    })
}

/** The bounds of a row, but for those of the merger where it begins before or ends after it. */
const clipped = (row: PartnerhoodRow, from: RowMerger | null, until: RowMerger | null) => {
  const { start, end } = partOf(row)
  const isCutAtStart = from !== null && row.start_day < from.day
  const isCutAtEnd = until !== null && (row.end_day === null || row.end_day >= until.day)
  const [began, ended] = [isCutAtStart ? from.range : start, isCutAtEnd ? until.range : end]
  return {
    start_position: isCutAtStart ? from.row.position : row.start_position,
    start_effective: isCutAtStart ? from.row.effective : row.start_effective,
    start_lower: began.lower,
    start_upper: began.upper,
    end_lower: ended?.lower ?? null,
    end_upper: ended?.upper ?? null,
  }
}
