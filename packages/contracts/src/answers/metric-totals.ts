import { z } from 'zod'
import { units } from '../words/numbers.ts'

const Day = z.iso.date()
const window = { from: Day, to: Day }
const count = z.int().min(0)

export const Tally = z
  .object({ value: z.number(), possible: z.number() })
  .meta({ id: 'Tally', description: '`value` counts what is sure, `possible` also what may be.' })
export type Tally = z.infer<typeof Tally>

export const Ratio = z
  .object({
    value: z.number().nullable(),
    numerator: count,
    denominator: count,
    excluded: count
      .optional()
      .meta({ description: 'Of conversion-rate: those that began signed or active.' }),
    immature: z
      .literal(true)
      .optional()
      .meta({ description: 'Of conversion-rate: the time to be signed in is not over for all.' }),
  })
  .meta({
    id: 'Ratio',
    description: 'A part of a whole, of what is sure only; null where there is no whole.',
  })
export type Ratio = z.infer<typeof Ratio>

export const Duration = z
  .object({
    median: z.number().nullable(),
    p90: z.number().nullable(),
    excluded: count.meta({
      description: 'Those signed in the window that began so, or of which a day is not known.',
    }),
  })
  .meta({ id: 'Duration', description: 'In days, by linear interpolation; null where there is none.' })
export type Duration = z.infer<typeof Duration>

/** What a metric of each sort comes to. */
export const Total = z.union([Tally, Ratio, Duration])
export type Total = z.infer<typeof Total>

export const Series = z.array(
  z.union([
    z.object({ ...window, ...Tally.shape }).meta({ id: 'Bucket' }),
    z.object({ ...window, ...Ratio.shape }).meta({ id: 'RatioBucket' }),
    z.object({ ...window, ...Duration.shape }).meta({ id: 'DurationBucket' }),
  ]),
)
export type Series = z.infer<typeof Series>

export const Units = z
  .array(z.object({ unit: z.enum(units), ...Tally.shape }))
  .meta({ description: 'Of contributions, which don’t add up across units.' })
export type Units = z.infer<typeof Units>

const earlier = { from: Day.optional(), to: Day.optional(), at: Day.optional() }
const Factor = z.number().nullable()

export const Comparison = z.union([
  z
    .object({
      ...earlier,
      ...Tally.shape,
      difference: z.number(),
      factor: Factor,
      factorMin: Factor,
      factorMax: Factor,
    })
    .meta({ id: 'Comparison' }),
  z
    .object({ ...earlier, ...Ratio.shape, difference: z.number().nullable(), factor: Factor })
    .meta({ id: 'RatioComparison' }),
  z
    .object({ ...earlier, ...Duration.shape, difference: z.number().nullable(), factor: Factor })
    .meta({ id: 'DurationComparison', description: '`difference` and `factor` are of the medians.' }),
])
export type Comparison = z.infer<typeof Comparison>
