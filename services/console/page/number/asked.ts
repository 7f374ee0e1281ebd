import {
  activityKinds,
  type Dimension,
  dimensions,
  type Interval,
  intervals,
  type Level,
  levels,
} from '@partnerships/contracts/words'
import { firstDayOf } from '../scope/days.ts'
import { isKnown } from '../scope/known-at.ts'

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
  'unit',
  'within',
  'status',
  'organisation',
  'organisation-kind',
] as const satisfies readonly (keyof Asked)[]

/** A text that says what is meant by `read`, if there is one. */
const textOf = (value: unknown, read: (text: string) => string | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? read(String(value)) : undefined

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find(known => known === value)

/** The search parameters of a number's page; what is not known or no text is left out. */
export const askedOf = (search: Record<string, unknown>): Asked => {
  const told: Partial<Record<keyof Asked, string | undefined>> = {
    interval: oneOf(intervals, search.interval),
    group: oneOf(dimensions, search.group),
    level: oneOf(levels, search.level),
    at: textOf(search.at, firstDayOf),
    knownFrom: textOf(search.knownFrom, text => (isKnown(text) ? text : undefined)),
  }
  for (const key of texts) told[key] = textOf(search[key], text => text || undefined)
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

/** Whether what the metric counts is of activities, which have kinds of their own. */
export const isOfActivities = (metric: string): boolean => metric.startsWith('activit')

/** A kind of partnership says nothing about activities, and the other way round. */
export const fittingKind = (metric: string, kind: string | undefined): string | undefined => {
  if (kind === undefined || kind === 'other') return kind
  return isOfActivities(metric) === (activityKinds as readonly string[]).includes(kind) ? kind : undefined
}
