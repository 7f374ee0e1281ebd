import type { MergerRow } from '../organisations/mergers.ts'
import type { Dimensions } from '../partnerships/dimensions.ts'
import type { JourneyRow } from '../partnerships/journeys.ts'
import type { PartnerhoodRow } from '../partnerships/partnerhoods.ts'
import type { StretchRow } from '../partnerships/stretches.ts'

export type KnownRow = { readonly known_from: number; readonly known_until: number }

export type CountedFact = KnownRow &
  Dimensions & {
    readonly id: string
    readonly fact: string
    readonly title: string | null
    readonly position: number
    readonly effective: string
    readonly lower: string
    readonly upper: string
    readonly amount: string | null
    readonly unit?: string | null
    readonly approximate?: boolean
  }

export type CountedOrganisation = KnownRow & {
  readonly id: string
  readonly valid_from: string
  readonly name: string
  readonly kind: string
  readonly into: string | null
  readonly reason?: string | null
}

/** The rows that are counted, by their table. */
export type CountedRows = {
  readonly facts: readonly CountedFact[]
  readonly held: readonly CountedFact[]
  readonly spells: readonly (KnownRow & StretchRow)[]
  readonly stages: readonly (KnownRow & StretchRow)[]
  readonly journeys: readonly (KnownRow & JourneyRow)[]
  readonly partnerhoods: readonly (KnownRow & PartnerhoodRow)[]
  readonly organisations: readonly CountedOrganisation[]
  readonly mergers: readonly (KnownRow & MergerRow)[]
}
