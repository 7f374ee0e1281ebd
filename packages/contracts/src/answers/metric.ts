import { z } from 'zod'
import { filterNames, intervals, langs, levels } from '../words/metrics.ts'
import { Comparison, Series, Total, Units } from './metric-totals.ts'

const Day = z.iso.date()

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
export type Metric = z.infer<typeof Metric>
