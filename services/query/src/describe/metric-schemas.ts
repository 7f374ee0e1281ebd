import { EffectiveDate, Subject } from '@partnerships/contracts'
import { intervals, langs } from '@partnerships/domain'
import { z } from 'zod'
import { dimensions } from '../metrics/ask/parameters.ts'

const Day = z.iso.date()
const Tally = z
  .object({ value: z.number(), possible: z.number() })
  .meta({ id: 'Tally', description: '`value` counts what is sure, `possible` also what may be.' })
const Bucket = z.object({ from: Day, to: Day, ...Tally.shape }).meta({ id: 'Bucket' })
const Factor = z.number().nullable()
const Texts = z.object({ fr: z.string(), en: z.string() })

export const MetricCatalogue = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        sort: z.enum(['flow', 'stock']),
        definition: z.object({ version: z.int(), text: Texts }),
        dimensions: z.array(z.enum(dimensions)),
      }),
    ),
  })
  .meta({ id: 'MetricCatalogue' })

export const Metric = z
  .object({
    metric: z.string(),
    definition: z.object({ version: z.int(), text: z.string() }),
    from: Day.optional(),
    to: Day.optional().meta({ description: 'Not counted itself.' }),
    at: Day.optional(),
    interval: z.enum(intervals).optional(),
    filters: z.partialRecord(z.enum(dimensions), z.array(z.string())),
    partial: z.literal(true).optional().meta({ description: 'The window was cut after the day of knownAt.' }),
    knownAt: z.object({ position: z.int(), time: z.iso.datetime().nullable() }),
    total: Tally,
    series: z.array(Bucket).optional(),
    undated: z.int().optional().meta({ description: 'What the total is sure of and no single bucket.' }),
    groups: z
      .array(
        z.object({ key: z.string(), label: z.string(), total: Tally, series: z.array(Bucket).optional() }),
      )
      .optional(),
    additive: z.boolean().optional().meta({ description: 'Whether the groups sum to the total.' }),
    compare: z
      .object({
        from: Day.optional(),
        to: Day.optional(),
        at: Day.optional(),
        ...Tally.shape,
        difference: z.number(),
        factor: Factor,
        factorMin: Factor,
        factorMax: Factor,
      })
      .optional(),
    headline: z.object({ text: z.string(), basis: z.string(), lang: z.enum(langs) }).nullable(),
    evidence: z.string().meta({ description: 'Where the events behind the total stand.' }),
  })
  .meta({ id: 'Metric' })

export const EvidencePage = z
  .object({
    items: z.array(
      z.object({
        subject: Subject,
        title: z.string().optional(),
        position: z.int().min(1),
        effective: EffectiveDate,
        certain: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
    total: Tally,
  })
  .meta({ id: 'EvidencePage' })
