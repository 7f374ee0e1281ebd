import type { PartnerFactName } from '../../partner/facts.ts'
import type { FactName } from '../../partnership/facts.ts'
import type { Texts } from '../headline/lang.ts'

/** The facts that a flow is made of: those of a name, of partnerships, activities or partners. */
export type FlowSource =
  | { readonly of: 'partnerships'; readonly fact: FactName }
  | { readonly of: 'activities'; readonly fact: 'held' }
  | { readonly of: 'partners'; readonly fact: PartnerFactName }

/** Counts facts over a window or, when told, sums what they carry. */
export type FlowMeasure = {
  readonly sort: 'flow'
  readonly source: FlowSource
  /** `participants`: of activities; `contributions`: amounts, by their unit. */
  readonly sums?: 'participants' | 'contributions'
}

/** Counts what holds at the end of a day. */
export type StockMeasure = {
  readonly sort: 'stock'
  readonly of: 'active-partnerships' | 'active-partners' | 'covered-territories' | 'stages'
}

/** A part of a whole over a window; null when there is no whole. */
export type RatioMeasure = { readonly sort: 'ratio'; readonly of: 'renewal' | 'retention' | 'conversion' }

/** A number of days. */
export type DurationMeasure = { readonly sort: 'duration'; readonly of: 'time-to-sign' }

/** What others published, beside the ledger's own numbers. */
export type ListMeasure = { readonly sort: 'list'; readonly of: 'figures' }

export type Measure = FlowMeasure | StockMeasure | RatioMeasure | DurationMeasure | ListMeasure

/** A metric's meaning. Its version moves when the same events would give another number. */
export type MetricDefinition = {
  readonly name: string
  readonly version: number
  readonly text: Texts
} & Measure
