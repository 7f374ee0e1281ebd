import { activityKinds, organisationKinds, partnershipKinds } from '@partnerships/contracts'
import { dimensions, intervals, levels, partnershipStatuses, units } from '@partnerships/contracts/words'
import { boundDay, type Period, parsePeriod } from '@partnerships/domain'
import { z } from 'zod'
import { anyOfWords, filters } from '../../collection/filters.ts'
import { Paging } from '../../collection/parameters.ts'
import { AsOf } from '../../known/index.ts'

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

/** A length of time, as it was written and as it is read. */
const PeriodParameter = readBy(
  (text): { readonly text: string; readonly period: Period } => ({ text, period: parsePeriod(text) }),
  'must be a period such as P2Y, P6M or P30D',
)

/** The parameters of `GET /v1/metrics/<name>` for a number. */
export const MetricQuery = z.strictObject({
  from: Bound.optional(),
  to: Bound.optional(),
  interval: oneOf(intervals).optional(),
  ...AsOf.shape,
  compare: PeriodParameter.optional().meta({
    description: 'How long before what it is compared with.',
    examples: ['P2Y', 'P6M'],
  }),
  group: oneOf(dimensions).optional(),
  level: oneOf(levels).optional(),
  programme: filters.programme,
  kind: anyOfWords([...new Set([...partnershipKinds, ...activityKinds])] as [string, ...string[]]),
  theme: filters.theme,
  territory: filters.territory,
  organisation: filters.organisation,
  'organisation-kind': anyOfWords(organisationKinds),
  status: anyOfWords(partnershipStatuses),
  unit: anyOfWords(units),
  within: PeriodParameter.optional().meta({
    description: 'Of conversion-rate: the time to be signed in, its last day included; P1Y unless told.',
    examples: ['P1Y', 'P6M'],
  }),
  /** `fr` or `en`; anything else is `en`. */
  lang: z.string().max(100).optional(),
})
export type MetricQuery = z.output<typeof MetricQuery>

/** The parameters of `GET /v1/metrics/<name>/evidence` for a number. */
export const EvidenceQuery = z.strictObject({
  ...MetricQuery.shape,
  cursor: Paging.shape.cursor,
  limit: Paging.shape.limit,
})
