import type { ToldSteps } from '../evidence/told-steps.ts'
import type { Organisations } from '../organisations.ts'
import type { CountedEvidence } from '../question.ts'
import type { PartnerEvidence } from './present-page.ts'
import type { PartnerSources } from './sources.ts'

type Telling = Pick<PartnerSources, 'mergers'> & {
  readonly told: ToldSteps
  readonly organisations: Organisations
}

/** What the evidence of partners tells: names as known at a position, and dates as posted. */
export const toldPartners = (
  position: number,
  { mergers, told, organisations }: Telling,
  found: readonly PartnerEvidence[],
): CountedEvidence[] =>
  found.map(item => ({
    ...item,
    title: organisations.nameOf(item.id, position),
    effective: told.effectiveAt(item.position, position) ?? mergers.effectiveAt(item.position) ?? '',
    amount: null,
    unit: null,
  }))
