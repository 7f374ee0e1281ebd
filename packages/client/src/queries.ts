import type { Dimension, Interval, Lang, Level } from '@partnerships/contracts/words'

/** The values of one filter are alternatives. */
type Filter = string | readonly string[] | undefined

/** As of which day, and as it was known when: a position, or an RFC 3339 time. */
export type AsOf = {
  readonly at?: string | undefined
  readonly knownAt?: number | string | undefined
}

/** Which page, and how many on it (1 to 200). */
export type Paging = { readonly cursor?: string | undefined; readonly limit?: number | undefined }

/** What `GET /v1/metrics/<name>` takes; days may also be a month or a year, for its first day. */
export type MetricQuery = AsOf & {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly interval?: Interval | undefined
  /** A period such as `P2Y`. */
  readonly compare?: string | undefined
  readonly group?: Dimension | undefined
  readonly level?: Level | undefined
  readonly programme?: Filter
  readonly kind?: Filter
  readonly theme?: Filter
  readonly territory?: Filter
  readonly organisation?: Filter
  readonly 'organisation-kind'?: Filter
  readonly status?: Filter
  readonly unit?: Filter
  /** Of conversion-rate: a period. */
  readonly within?: string | undefined
  readonly lang?: Lang | undefined
}

export type EvidenceQuery = MetricQuery & Paging

export type ChangesQuery = EvidenceQuery & { readonly knownFrom: number | string }

export type FiguresMetricQuery = Paging & {
  readonly indicator?: Filter
  readonly about?: Filter
  readonly programme?: Filter
  readonly territory?: Filter
  readonly period?: Filter
  readonly nature?: Filter
  readonly knownAt?: number | string | undefined
  readonly lang?: Lang | undefined
}

export type ReconciliationQuery = {
  readonly from: string
  readonly to: string
  readonly programme?: Filter
  readonly knownAt?: number | string | undefined
}

/** What all lists take; `sort` is a name, after a `-` for descending. */
export type ListQuery = AsOf & Paging & { readonly sort?: string | undefined; readonly q?: Filter }

export type ProgrammesQuery = ListQuery & {
  readonly status?: Filter
  readonly programme?: Filter
  readonly theme?: Filter
  readonly organisation?: Filter
}

export type PartnershipsQuery = ProgrammesQuery & { readonly kind?: Filter; readonly territory?: Filter }

export type ActivitiesQuery = PartnershipsQuery & { readonly partnership?: Filter }

export type OrganisationsQuery = PartnershipsQuery & {
  readonly siren?: Filter
  readonly siret?: Filter
  readonly rna?: Filter
}

export type FiguresQuery = ListQuery & {
  readonly status?: Filter
  readonly programme?: Filter
  readonly territory?: Filter
  readonly organisation?: Filter
  readonly about?: Filter
  readonly indicator?: Filter
  readonly nature?: Filter
  readonly period?: Filter
}

/** Which events; `type` also takes `partnership.*`, a programme takes in its children. */
export type EventFilter = {
  readonly type?: Filter
  readonly subject?: Filter
  readonly programme?: Filter
  readonly source?: Filter
}

export type EventsQuery = EventFilter & {
  /** The position after which the page begins. */
  readonly after?: number | undefined
  /** 1 to 1,000. */
  readonly limit?: number | undefined
}
