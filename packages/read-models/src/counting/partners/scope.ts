import type { PartnerFactName } from '@partnerships/domain'
import { deriveFacts, factList } from './fact-versions.ts'
import { Following } from './following.ts'
import type { PartnerSources } from './sources.ts'

/** The facts of the partners in the partnerships of some programmes, or of all. */
export type PartnerScope = Following<PartnerFactName>

export const partnerScope = (
  sources: PartnerSources,
  programmes: readonly string[] | undefined,
): PartnerScope => {
  const lists = { new: factList(), returning: factList(), ended: factList() }
  return new Following(sources, lists, deriveFacts(programmes))
}
