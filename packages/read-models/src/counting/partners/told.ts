import type { Pool } from '@partnerships/event-log'
import { namesOf } from '../../organisations/names-of.ts'
import type { CountedEvidence } from '../question.ts'
import type { PartnerSources } from './sources.ts'
import type { PartnerEvidence } from './view.ts'

type EffectiveRow = { readonly start_effective: string; readonly end_effective: string | null }

/** After every day that a name begins on. */
const inTheEnd = '9999-12-31'

/** What the evidence of partners found in memory tells: names as known at a position, and dates as posted. */
export const toldPartners = async (
  pool: Pool,
  table: string,
  position: number,
  { partnerhoods, mergers }: PartnerSources,
  found: readonly PartnerEvidence[],
): Promise<CountedEvidence[]> => {
  const names = await namesOf(pool, position, inTheEnd, [...new Set(found.map(({ id }) => id))])
  const keys = found.map(({ row }) => partnerhoods.keyOf(row))
  const { rows } = await pool.query<EffectiveRow>({
    name: `effective-${table}`,
    text: `
      select start_effective, end_effective from ${table}
        join unnest($1::bigint[], $2::int[]) with ordinality as found (known_from, ordinal, place)
       using (known_from, ordinal) order by place`,
    values: [keys.map(key => key.known_from), keys.map(key => key.ordinal)],
  })
  return found.map(({ row, ...item }, i) => {
    const isAt = ({ position: at }: { position: (row: number) => number }) => at(row) === item.position
    const { start_effective, end_effective } = rows[i] as EffectiveRow
    const ofRow = isAt(partnerhoods.starts)
      ? start_effective
      : isAt(partnerhoods.ends)
        ? end_effective
        : mergers.effectiveAt(item.position)
    return {
      ...item,
      title: names.get(item.id) ?? null,
      effective: ofRow ?? '',
      amount: null,
      unit: null,
    }
  })
}
