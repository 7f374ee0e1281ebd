import { z } from 'zod'
import { EffectiveDate } from '../effective-date.ts'
import { Subject } from '../ids.ts'
import { parts } from '../words/metrics.ts'
import { units } from '../words/numbers.ts'
import { partnershipStatuses } from '../words/statuses.ts'
import { Total, Units } from './metric-totals.ts'

/** What `GET /v1/metrics/<name>/evidence` answers with. */
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
export type EvidencePage = z.infer<typeof EvidencePage>
