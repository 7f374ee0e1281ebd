import { partnershipKinds } from '@partnerships/contracts'
import { boundDay, intervals, type Period, parsePeriod } from '@partnerships/domain'
import { z } from 'zod'
import { anyOf, filters } from '../../collection/filters.ts'
import { Paging } from '../../collection/parameters.ts'
import { AsOf } from '../../known/index.ts'

/** What a metric can be filtered and grouped by. */
export const dimensions = ['programme', 'kind', 'theme', 'territory', 'organisation'] as const
export type Dimension = (typeof dimensions)[number]

/** The size of the territories that a metric is grouped by. */
export const levels = ['country', 'region', 'department', 'commune'] as const
export type Level = (typeof levels)[number]

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` })

/** A text that a function makes something of; it throws a RangeError for any other. */
const readBy = <T>(read: (text: string) => T, error: string) =>
  z.string().transform((text, context) => {
    try {
      return read(text)
    } catch {
      context.addIssue({ code: 'custom', message: error })
      return z.NEVER
    }
  })

const Bound = readBy(boundDay, 'must be a day, a month or a year such as 2022-03-01, 2022-03 or 2022').meta({
  description: 'A day, or a month or a year for its first day.',
  examples: ['2022', '2022-03', '2022-03-15'],
})
const PeriodBack = readBy(
  (text): Period => parsePeriod(text),
  'must be a period such as P2Y, P6M or P30D',
).meta({
  description: 'How long before what it is compared with.',
  examples: ['P2Y', 'P6M'],
})

const { q: _, ...dimensionFilters } = filters

/** The parameters of `GET /v1/metrics/<name>`. */
export const MetricQuery = z.strictObject({
  from: Bound.optional(),
  to: Bound.optional(),
  interval: oneOf(intervals).optional(),
  ...AsOf.shape,
  compare: PeriodBack.optional(),
  group: oneOf(dimensions).optional(),
  level: oneOf(levels).optional(),
  ...dimensionFilters,
  kind: anyOf(oneOf(partnershipKinds)),
  /** `fr` or `en`; anything else is `en`. */
  lang: z.string().max(100).optional(),
})
export type MetricQuery = z.output<typeof MetricQuery>

/** The parameters of `GET /v1/metrics/<name>/evidence`. */
export const EvidenceQuery = z.strictObject({
  ...MetricQuery.shape,
  cursor: Paging.shape.cursor,
  limit: Paging.shape.limit,
})
