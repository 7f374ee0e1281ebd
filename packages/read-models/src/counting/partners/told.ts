import type { Pool } from '@partnerships/event-log'
import { namesOf } from '../../organisations/names-of.ts'
import type { ToldSteps } from '../evidence/told-steps.ts'
import type { CountedEvidence } from '../question.ts'
import type { Known } from '../view.ts'
import type { PartnerEvidence } from './present-page.ts'
import type { PartnerSources } from './sources.ts'

/** After every day that a name begins on. */
const inTheEnd = '9999-12-31'

/** What the evidence of partners found in memory tells: names as known at a position, and dates as posted. */
export const toldPartners = async (
  pool: Pool,
  known: Known,
  { mergers, told }: Pick<PartnerSources, 'mergers'> & { readonly told: ToldSteps },
  found: readonly PartnerEvidence[],
): Promise<CountedEvidence[]> => {
  const names = await namesOf(pool, known, inTheEnd, [...new Set(found.map(({ id }) => id))])
  return found.map(item => ({
    ...item,
    title: names.get(item.id) ?? null,
    effective:
      told.find(item.position, known.position)?.effective ?? mergers.effectiveAt(item.position) ?? '',
    amount: null,
    unit: null,
  }))
}
