import { EffectiveDate, Subject } from '@partnerships/contracts'
import { intervals, langs, metricSorts, units } from '@partnerships/domain'
import { z } from 'zod'
import { dimensions, filterNames, levels } from '../metrics/ask/parameters.ts'
import { parts } from '../metrics/measure/evidence.ts'
import { partnershipStatuses } from '../partnerships/statuses.ts'
import { Comparison, Series, Total, Units } from './metric-totals.ts'

const Day = z.iso.date()
const Texts = z.object({ fr: z.string(), en: z.string() })

export const MetricCatalogue = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        sort: z.enum(metricSorts),
        definition: z.object({ version: z.int(), text: Texts }),
        parameters: z.array(z.string()),
        dimensions: z
          .array(z.enum(dimensions))
          .meta({ description: 'To filter by and, where there is the parameter `group`, to group by.' }),
      }),
    ),
  })
  .meta({ id: 'MetricCatalogue' })

/** What every answer about a metric tells of itself. */
export const answered = {
  metric: z.string(),
  definition: z.object({ version: z.int(), text: z.string() }),
  knownAt: z
    .object({ position: z.int(), time: z.iso.datetime().nullable() })
    .meta({ description: 'What the answer reflects, and when the last of it was recorded.' }),
  evidence: z.string().meta({ description: 'Where the events behind the total stand.' }),
}

/** The number itself, and what of it was asked about. */
export const numbered = {
  from: Day.optional(),
  to: Day.optional().meta({ description: 'Not counted itself.' }),
  at: Day.optional(),
  interval: z.enum(intervals).optional(),
  within: z.string().optional().meta({ description: 'Of conversion-rate: the time to be signed in.' }),
  level: z.enum(levels).optional().meta({ description: 'Of covered-territories.' }),
  filters: z.partialRecord(z.enum(filterNames), z.array(z.string())),
  partial: z.literal(true).optional().meta({ description: 'The window was cut after the day of knownAt.' }),
  total: Total.nullable().meta({ description: 'null for contributions in several units.' }),
  units: Units.optional(),
  approximate: z
    .literal(true)
    .optional()
    .meta({ description: 'One of the numbers added up is approximate.' }),
  denominator: z
    .int()
    .optional()
    .meta({ description: 'Of covered-territories: how many there are to cover.' }),
  series: Series.optional(),
  undated: z.number().optional().meta({ description: 'What the total is sure of and no single bucket.' }),
  groups: z
    .array(z.object({ key: z.string(), label: z.string(), total: Total, series: Series.optional() }))
    .optional(),
  additive: z.boolean().optional().meta({ description: 'Whether the groups sum to the total.' }),
  compare: Comparison.optional(),
  headline: z.object({ text: z.string(), basis: z.string(), lang: z.enum(langs) }).nullable(),
}

export const Metric = z.object({ ...answered, ...numbered }).meta({ id: 'Metric' })

export const EvidencePage = z
  .object({
    items: z.array(
      z.object({
        subject: Subject,
        title: z.string().optional(),
        position: z.int().min(1),
        effective: EffectiveDate,
        certain: z.boolean(),
        amount: z.number().optional().meta({ description: 'What it adds to a sum; of time-to-sign, days.' }),
        unit: z
          .string()
          .optional()
          .meta({ description: `Of contributions: one of ${units.join(', ')}.` }),
        status: z.enum(partnershipStatuses).optional().meta({ description: 'Of stages.' }),
        territory: z.string().optional().meta({ description: 'Of covered-territories: what it covers.' }),
        part: z.enum(parts).optional().meta({
          description: 'Of ratios: the items of the numerator come first, then all of the denominator.',
        }),
      }),
    ),
    next: z.string().nullable(),
    total: Total.nullable(),
    units: Units.optional(),
  })
  .meta({ id: 'EvidencePage' })
