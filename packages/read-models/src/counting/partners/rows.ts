import type { Day } from '@partnerships/contracts'
import { Identities } from '@partnerships/domain'
import type { MergerRow } from '../../organisations/mergers.ts'
import type { PartnerhoodRow } from '../../partnerships/partnerhoods.ts'
import { type PartnerFactRow, partnerFactRows } from './facts.ts'
import { type PartnerSpellRow, partnerSpellRows } from './spells.ts'
import { mergersOf, type RowMerger, stretchesOf } from './stretches.ts'

/** What is counted of partners. */
export type PartnerRows = {
  readonly facts: readonly PartnerFactRow[]
  readonly spells: readonly PartnerSpellRow[]
}

/** What the partnerhoods of the partnerships looked at and the mergers in force imply, as known at one position. */
export const partnerRows = (
  partnerhoods: readonly PartnerhoodRow[],
  mergerRows: readonly MergerRow[],
): PartnerRows => {
  const mergers = mergersOf(mergerRows)
  const identities = new Identities<Day, RowMerger>(mergers)
  const stretches = stretchesOf(partnerhoods)
  return {
    facts: partnerFactRows(stretches, mergers, identities),
    spells: partnerSpellRows(stretches, identities),
  }
}
