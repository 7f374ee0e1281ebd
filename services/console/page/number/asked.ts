import {
  activityKinds,
  type Dimension,
  dimensions,
  type Interval,
  intervals,
  type Level,
  levels,
} from '@partnerships/contracts/words'

/** What is asked of one number, besides the scope that all pages share; it lives in the address too. */
export type Asked = {
  readonly at?: string
  readonly interval?: Interval
  readonly group?: Dimension
  readonly level?: Level
  readonly unit?: string
  readonly within?: string
  readonly status?: string
  readonly organisation?: string
  readonly 'organisation-kind'?: string
  /** Of changes: since when, as `knownAt` of the scope. */
  readonly knownFrom?: string
}

const texts = [
  'at',
  'unit',
  'within',
  'status',
  'organisation',
  'organisation-kind',
  'knownFrom',
] as const satisfies readonly (keyof Asked)[]

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find(known => known === value)

/** The search parameters of a number's page; what is not known or no text is left out. */
export const askedOf = (search: Record<string, unknown>): Asked => {
  const told: Partial<Record<keyof Asked, string | undefined>> = {
    interval: oneOf(intervals, search.interval),
    group: oneOf(dimensions, search.group),
    level: oneOf(levels, search.level),
  }
  for (const key of texts) {
    const value = search[key]
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') told[key] = String(value)
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

/** Whether what the metric counts is of activities, which have kinds of their own. */
export const isOfActivities = (metric: string): boolean => metric.startsWith('activit')

/** A kind of partnership says nothing about activities, and the other way round. */
export const fittingKind = (metric: string, kind: string | undefined): string | undefined => {
  if (kind === undefined || kind === 'other') return kind
  return isOfActivities(metric) === (activityKinds as readonly string[]).includes(kind) ? kind : undefined
}
