import type { Day } from '@partnerships/contracts'
import { type FilterName, filterNames } from '@partnerships/contracts/words'
import type { FactName, PartnerFactName, Status } from '@partnerships/domain'

/** What can be filtered and grouped by. `status` goes with stocks, `unit` with amounts. */
export const countedDimensions = filterNames
export type CountedDimension = FilterName

/**
 * The values of one dimension are alternatives, several dimensions add up. `programme` lists the children too;
 * `territory` holds canonical codes, which take in what lies in them; organisations are members in any role.
 */
export type CountedFilter = { readonly [Dimension in CountedDimension]?: readonly string[] | undefined }

export type TerritoryAt = 'country' | 'region' | 'department' | 'commune'

/** What to group by; territories by those of a level. */
export type CountedBy =
  | { readonly dimension: Exclude<CountedDimension, 'territory'> }
  | { readonly dimension: 'territory'; readonly level: TerritoryAt }

/** The group of what has no value of the dimension. */
export const noValue = 'none'

type Narrowed = { readonly filter: CountedFilter; readonly by?: CountedBy | undefined }

/** Facts of a name. */
export type FlowQuestion = Narrowed &
  (
    | { readonly of: 'partnerships'; readonly fact: FactName }
    | { readonly of: 'activities'; readonly fact: 'held' }
    | { readonly of: 'partners'; readonly fact: PartnerFactName }
  )

/**
 * What lasts: partnerships that are active (suspended ones included), or in any status of their lifecycle, and
 * organisations that are partners.
 */
export type StockQuestion = Narrowed & { readonly of: 'active' | 'stages' | 'partners' }

/** First stages, or first steps into signed or active, of partnerships. */
export type JourneyQuestion = Narrowed & { readonly step: 'first-stage' | 'first-signed' }

/** A sort of steps, told by a test that always gives the same; by its key it is known which rows pass. */
export type JourneyMark = { readonly key: string; readonly holds: (journey: Journey) => boolean }

/** A whole number, not less than 0, that is told of some steps and by which key it is known; null of the others. */
export type JourneyNumber = { readonly key: string; readonly of: (journey: Journey) => number | null }

/** How many there are of each number, from 0 on, and how many have none. */
export type Numbered = { readonly counts: ArrayLike<number>; readonly without: number }

/** One result for each window or day asked for, in their order: of all, and of each group that has any in one. */
export type Counts<Result> = {
  readonly total: readonly Result[]
  readonly groups: ReadonlyMap<string, readonly Result[]>
}

/** Sums in millionths: exact. `approximate` when one of the amounts that may count is. */
export type Sum = { readonly value: bigint; readonly possible: bigint; readonly approximate: boolean }

/** The groups with anybody who is there on a day, perhaps and for sure; not that of what has no value. */
export type GroupsThere = { readonly possible: ReadonlySet<string>; readonly certain: ReadonlySet<string> }

/** Of those that are there for sure at a day, how many are so at a later one. */
export type Retained = { readonly numerator: number; readonly denominator: number }

/** A step of a journey, in days since 1970-01-01; the ranges end before their `upper`. */
export type Journey = {
  readonly lower: number
  readonly upper: number
  /** The other step's, null when it never was. */
  readonly otherLower: number | null
  readonly otherUpper: number | null
  /** Whether the first stage was signed or active. */
  readonly begunSigned: boolean
}

/** Where an item stands among its like: by day, then by position, then by id. */
export type EvidencePlace = { readonly lower: Day; readonly position: number; readonly id: string }

export type EvidencePage = { readonly limit: number; readonly after?: EvidencePlace | undefined }

/** An event behind a number. */
export type CountedEvidence = {
  /** Of the subject: a partnership's id, an activity's. */
  readonly id: string
  readonly title: string | null
  readonly position: number
  /** As posted. */
  readonly effective: string
  /** Whether it counts for sure. */
  readonly certain: boolean
  /** A decimal as text, of what sums. */
  readonly amount: string | null
  readonly unit: string | null
  readonly place: EvidencePlace
}

/** Evidence of a stock: `status` at the day, and whether it is certainly there at the later day asked for as well. */
export type StockEvidence = CountedEvidence & { readonly status: Status; readonly retained: boolean }

/** Which of those that are behind the `possible` of a day are wanted. */
export type StockWanted = {
  /** A day after, on which it is told whether each is there for sure as well. */
  readonly later?: Day | undefined
  /** Only those that may be there by this filter as well. */
  readonly among?: CountedFilter | undefined
  /** Only those that pass; `amongCertain`: whether one is there for sure by the other filter. */
  readonly passes?:
    | ((found: Pick<StockEvidence, 'certain' | 'retained'> & { readonly amongCertain: boolean }) => boolean)
    | undefined
}

/** A territory in which one of those that are there by a filter is looked for. */
export type TerritoryWanted = Pick<StockWanted, 'passes'> & {
  readonly territory: string
  /** Whether all that is in it is in a territory of the filter; else both are asked for. */
  readonly isWithin: boolean
}
