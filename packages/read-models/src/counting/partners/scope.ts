import type { PartnerFactName } from '@partnerships/domain'
import { DatedList } from '../dated-list.ts'
import { Following } from './following.ts'
import type { PartnerSources } from './sources.ts'

/** The facts of the partners in the partnerships of some programmes, or of all. */
export type PartnerScope = Following<PartnerFactName>

/** What else a row of a fact tells: the organisation as it is counted, and the row of its partnerhood. */
export const moreOfFact = { organisation: 0, row: 1 } as const

export const partnerScope = (
  sources: PartnerSources,
  programmes: ReadonlySet<number> | null,
): PartnerScope => {
  const list = () => new DatedList(Object.keys(moreOfFact).length)
  const lists = { new: list(), returning: list(), ended: list() }
  return new Following(sources, programmes, lists, (known, family) => known.factsOf(family))
}
